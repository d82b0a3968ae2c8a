import { axesOf, type Sizes } from '@longhand/network'
import type { NetworkCount } from '@longhand/parameters'
import type { Cell, Column, Table } from '../table/table.ts'

const left = (heading: string): Column => ({ heading, align: 'left' })
const right = (heading: string): Column => ({ heading, align: 'right' })

/** The sizes of a shape, in order. */
export const sizesOf = (sizes: Sizes): readonly number[] =>
  axesOf(sizes).map(({ size }) => Number(size.value))

const countsIn = (count: NetworkCount['totals']): readonly Cell[] =>
  [count.parameters, count.connections, count.macs].map(({ value }) => ({ count: value }))

/** A network's count as a table: a row for each layer, and the total. */
export const countTable = ({ layers, totals }: NetworkCount): Table => ({
  columns: [
    left('Layer'),
    left('Kind'),
    right('Output'),
    right('Parameters'),
    right('Connections'),
    right('MACs'),
  ],
  rows: layers.map(({ layer, count }) => [
    { words: layer.name },
    { words: layer.kind },
    { sizes: sizesOf(layer.output) },
    ...countsIn(count),
  ]),
  total: [{ words: 'Total' }, { words: '' }, { words: '' }, ...countsIn(totals)],
})
