import type { Work } from '@longhand/backprop'
import { addressOf, type Table } from '@longhand/derivation'
import { type Line, matrixLine, type Style, signOfNode, writeValue } from '@longhand/render'
import { hasValue } from '../working/in-matrices.ts'
import type { Medium } from '../working/medium.ts'
import type { Presentation } from '../working/presentation.ts'

/** Inputs, targets and weights with their symbols: number by number, or as matrices. */
export const givenLines = (
  work: Work,
  style: Style,
  { matrices }: Medium,
  { notation }: Presentation,
): readonly Line[] =>
  givenTables(work).flatMap((table) => {
    const matrix = notation === 'matrix' ? matrixLine(table, style, matrices) : undefined
    return matrix && hasValue(matrix) ? [matrix] : entriesOf(table, style)
  })

const givenTables = ({ network, tableAt }: Work): readonly Table[] =>
  [
    ...network.inputs.map(({ of }) => `${of}.output`),
    'target',
    ...network.layers.flatMap(({ of, weights }) =>
      Object.keys(weights).map((tensor) => `${of}.${tensor}`),
    ),
  ].flatMap((address) => tableAt(address) ?? [])

const entriesOf = (table: Table, style: Style): readonly Line[] =>
  Array.from({ length: table.shape.reduce((cells, count) => cells * count, 1) }, (_, flat) => {
    const entry = table.cellAt(flat)
    const sign = signOfNode(entry)
    return {
      address: addressOf(entry),
      left: sign === undefined ? '' : style.format.sign(sign),
      rows: [{ kind: 'value', relation: '=', written: writeValue(entry, style) }],
      because: 'given by the problem',
    }
  })
