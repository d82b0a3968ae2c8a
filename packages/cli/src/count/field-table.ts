import {
  type Field,
  fieldAxes,
  type NetworkCount,
  type NoField,
  positionsIn,
  receptiveFields,
} from '@longhand/parameters'
import type { Cell, Column, Table } from '@longhand/render'
import { sizesOf } from './sizes-of.ts'

const left = (heading: string): Column => ({ heading, align: 'left' })
const right = (heading: string): Column => ({ heading, align: 'right' })

/** Size, jump, first position and holes along one axis; question marks where they are not known. */
const cellsOf = (field: Field | NoField | undefined): readonly Cell[] => {
  if (field === undefined || 'unknown' in field)
    return Array.from({ length: 4 }, () => ({ count: Number.NaN }))
  const { size, jump, start, seen } = field
  const holes = Number(size.value) - positionsIn(seen)
  return [size.value, jump.value, start.value, holes].map((count) => ({ count }))
}

/** What one output of each layer sees of the input, along each axis. */
export const fieldTable = ({ network, layers }: NetworkCount): Table => {
  const [input] = network.inputs
  const axes = input === undefined ? [] : fieldAxes(input.output)
  const fields = axes.map((axis) => receptiveFields(network, axis))
  return {
    columns: [
      left('Layer'),
      left('Kind'),
      right('Output'),
      ...axes.flatMap((axis) => [
        right(`Field, ${axis}`),
        right('Jump'),
        right('Start'),
        right('Holes'),
      ]),
    ],
    rows: layers.map(({ layer }) => [
      { words: layer.name },
      { words: layer.kind },
      { sizes: sizesOf(layer.output) },
      ...fields.flatMap((along) => cellsOf(along.get(layer.name))),
    ]),
  }
}
