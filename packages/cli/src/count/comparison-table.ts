import type { Comparison } from '@longhand/parameters'
import { conventionHeading } from '@longhand/parameters'
import type { Table } from '@longhand/render'

/** Two networks side by side. */
export interface Pair {
  readonly names: readonly [string, string]
  readonly rows: readonly Comparison[]
}

/** A ratio in four digits, or as it is where it has fewer. */
const ratioInWords = (ratio: number): string =>
  Number.isFinite(ratio) ? String(Number(ratio.toPrecision(4))) : '–'

/** Two networks as a table: a row for each quantity, and how often the first goes into the second. */
export const comparisonTable = ({ names: [first, second], rows }: Pair): Table => ({
  columns: [
    { heading: 'Quantity', align: 'left' },
    { heading: first, align: 'right' },
    { heading: second, align: 'right' },
    { heading: 'Ratio', align: 'right' },
  ],
  rows: rows.map((row) => [
    { words: conventionHeading(row.convention.id) },
    { count: row.first.value },
    { count: row.second.value },
    { words: ratioInWords(Number(row.ratio.value)) },
  ]),
})
