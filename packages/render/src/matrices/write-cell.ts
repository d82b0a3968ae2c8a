import type { Cell } from '@longhand/derivation'
import { type Axes, indicesOfCell } from './axes-of.ts'
import { gridOf } from './grid-of.ts'
import { isColumn } from './is-column.ts'
import { type MatrixWriting, type Piece, strength } from './piece.ts'
import { wholeSign } from './whole-sign.ts'

/** A cell as the matrix it is taken from, turned where its rows are wanted as columns. */
export const writeCell = (node: Cell, axes: Axes, as: MatrixWriting): Piece | undefined => {
  const indices = indicesOfCell(node)
  const name = nameOf(node, as)
  if (indices === undefined || name === undefined) return undefined
  if (!indices.every((index) => index === axes.row || index === axes.column)) return undefined
  if (isTurned(node, indices, axes))
    return { written: as.matrices.transposed(name), holds: strength.power }
  const isFraction = as.mode === 'symbols' && node.table.signAt([]).type === 'partial'
  return { written: name, holds: isFraction ? strength.product : strength.atom }
}

const isTurned = (
  { table }: Cell,
  [first, second]: readonly string[],
  { row, column }: Axes,
): boolean => {
  if (first === undefined) return false
  if (second !== undefined) return first === column && second === row
  return isColumn(table) ? first === column : first === row
}

const nameOf = ({ table }: Cell, as: MatrixWriting): string | undefined =>
  as.mode === 'symbols' ? as.style.format.sign(wholeSign(table.signAt([]))) : gridOf(table, as)
