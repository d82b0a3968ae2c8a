import { type Cell, type Column, plainSpelling, spell, type Table } from '@longhand/render'
import CliTable from 'cli-table3'
import { shortened } from '../shortened.ts'
import { colors, lineWidth } from '../terminal.ts'

/** No lines but the two that are drawn by hand. */
const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

const noPadding = { 'padding-left': 0, 'padding-right': 0, head: [], border: [] }

type Widths = readonly (number | null)[]

/** The lines of a table, the headings first, the total last; null leaves a column its width. */
const linesOf = ({ columns, rows, total }: Table, widths: Widths): readonly string[] => {
  const written = (cell: Cell, at: number) => {
    const width = widths[at] ?? null
    const text = spell(cell, plainSpelling)
    return width === null ? text : shortened(text, width)
  }
  const table = new CliTable({
    chars: noLines,
    style: noPadding,
    head: columns.map(({ heading }) => heading),
    colAligns: columns.map(({ align }) => align),
    colWidths: [...widths],
  })
  const all = [...rows, ...(total === undefined ? [] : [total])]
  table.push(...all.map((row) => row.map(written)))
  return table.toString().split('\n')
}

/** Of a word that is cut so many characters stay. */
const shortestWord = 10

/** Cuts columns of words, the last of them first, until a table is shorter by `excess`. */
const cutWidths = ({ columns, rows }: Table, excess: number): Widths => {
  let left = excess
  const cut = ({ heading, align }: Column, at: number): number | null => {
    if (align === 'right' || left <= 0) return null
    const words = rows.flatMap((row) => row[at] ?? []).map((cell) => spell(cell, plainSpelling))
    const headings = heading.split('\n')
    const natural = Math.max(...[...headings, ...words].map((word) => word.length))
    const width = Math.max(Math.min(natural, shortestWord), natural - left)
    left -= natural - width
    return width
  }
  const lastFirst = columns.map((column, at) => ({ column, at })).toReversed()
  return lastFirst.map(({ column, at }) => cut(column, at)).toReversed()
}

/** Each word of a heading on a line of its own, as narrow as a column can be. */
const withTallHeadings = (table: Table): Table => ({
  ...table,
  columns: table.columns.map((column) => ({
    ...column,
    heading: column.heading.replaceAll(' ', '\n'),
  })),
})

const widthOf = (lines: readonly string[]): number => Math.max(...lines.map((line) => line.length))

/** A table in lines, and how many of them its headings take. */
interface Fitted {
  readonly lines: readonly string[]
  readonly headings: number
}

/** As wide as a terminal: with tall headings if it must be, and else with words cut. */
const fitted = (table: Table): Fitted => {
  const natural = linesOf(table, [])
  if (widthOf(natural) <= lineWidth()) return { lines: natural, headings: 1 }
  const tall = withTallHeadings(table)
  const headings = Math.max(...tall.columns.map(({ heading }) => heading.split('\n').length))
  const excess = widthOf(linesOf(tall, [])) - lineWidth()
  return { lines: linesOf(tall, excess > 0 ? cutWidths(tall, excess) : []), headings }
}

/** A table for a terminal; where it is too wide, headings are broken and words are cut. */
export const terminalTable = (table: Table): string => {
  const { lines, headings } = fitted(table)
  const rule = colors.dim('─'.repeat(Math.min(widthOf(lines), lineWidth())))
  const end = lines.length - (table.total === undefined ? 0 : 1)
  return [
    ...lines.slice(0, headings).map((line) => colors.bold(line)),
    rule,
    ...lines.slice(headings, end),
    ...lines.slice(end).flatMap((line) => [rule, colors.bold(line)]),
  ].join('\n')
}
