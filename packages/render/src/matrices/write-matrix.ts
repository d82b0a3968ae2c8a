import type { Expression } from '@longhand/derivation'
import { write } from '../write.ts'
import type { Mode, Writing } from '../writing.ts'
import type { Axes } from './axes-of.ts'
import type { MatrixFormat } from './matrix-format.ts'
import { type MatrixWriting, type Piece, strength } from './piece.ts'
import { writeCell } from './write-cell.ts'
import { writeContraction } from './write-contraction.ts'
import {
  writeApplication,
  writePower,
  writeProduct,
  writeQuotient,
  writeSum,
} from './write-entrywise.ts'

/** A way to write formulas of one entry as formulas of the whole matrix. */
export const matrixWriting = (
  base: Omit<Writing, 'mode'>,
  mode: Mode,
  matrices: MatrixFormat,
): MatrixWriting => {
  const as: MatrixWriting = {
    ...base,
    mode,
    matrices,
    on: (node, axes) => writeMatrix(node, axes, as),
  }
  return as
}

/** Undefined where no matrix says it. */
const writeMatrix = (node: Expression, axes: Axes, as: MatrixWriting): Piece | undefined => {
  switch (node.type) {
    case 'quantity':
    case 'derivation':
      return { written: write(node, as), holds: node.value < 0 ? strength.sum : strength.atom }
    case 'cell':
      return writeCell(node, axes, as)
    case 'sum':
      return writeSum(node, axes, as)
    case 'negation':
      return writeSum({ type: 'sum', terms: [node], value: node.value }, axes, as)
    case 'product':
      return writeProduct(node, axes, as)
    case 'quotient':
      return writeQuotient(node, axes, as)
    case 'power':
      return writePower(node, axes, as)
    case 'application':
      return writeApplication(node, axes, as)
    case 'sum-over':
      return writeContraction(node, axes, as)
  }
}
