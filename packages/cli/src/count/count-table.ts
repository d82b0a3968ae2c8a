import {
  type Convention,
  conventionHeading,
  countUnder,
  type NetworkCount,
} from '@longhand/parameters'
import type { Cell, Column, Table } from '@longhand/render'
import { sizesOf } from './sizes-of.ts'

const left = (heading: string): Column => ({ heading, align: 'left' })
const right = (heading: string): Column => ({ heading, align: 'right' })

/** A column of counts: a number for each layer, and their sum. */
interface Counts {
  readonly heading: string
  readonly layers: readonly Cell[]
  readonly total: Cell
}

const usual = { Parameters: 'parameters', Connections: 'connections', MACs: 'macs' } as const

const usualCounts = ({ layers, totals }: NetworkCount): readonly Counts[] =>
  Object.entries(usual).map(([heading, quantity]) => ({
    heading,
    layers: layers.map(({ count }) => ({ count: count[quantity].value })),
    total: { count: totals[quantity].value },
  }))

const countsUnder = (
  { network }: NetworkCount,
  conventions: readonly Convention[],
): readonly Counts[] =>
  conventions.map((convention) => {
    const { layers, total } = countUnder(network, convention)
    return {
      heading: conventionHeading(convention.id),
      layers: layers.map(({ value }) => ({ count: value })),
      total: { count: total.value },
    }
  })

/**
 * A network's count as a table: a row for each layer, and the total.
 *
 * @param conventions Ways to count, a column each; none: parameters, connections and MACs.
 */
export const countTable = (count: NetworkCount, conventions: readonly Convention[] = []): Table => {
  const counts = conventions.length === 0 ? usualCounts(count) : countsUnder(count, conventions)
  return {
    columns: [
      left('Layer'),
      left('Kind'),
      right('Output'),
      ...counts.map(({ heading }) => right(heading)),
    ],
    rows: count.layers.map(({ layer }, i) => [
      { words: layer.name },
      { words: layer.kind },
      { sizes: sizesOf(layer.output) },
      ...counts.map(({ layers }) => layers[i] ?? { words: '' }),
    ]),
    total: [{ words: 'Total' }, { words: '' }, { words: '' }, ...counts.map(({ total }) => total)],
  }
}
