import type { Expression, SumOver } from '@longhand/derivation'
import type { Axes } from './axes-of.ts'
import { indicesIn } from './indices-in.ts'
import { type MatrixWriting, type Piece, strength } from './piece.ts'
import { matrixProduct, writeProduct } from './write-entrywise.ts'

/**
 * A sum over one index as a product of matrices: Σ_i x_n,i·w_i,j is X·W.
 *
 * Factors of the row stand left of the index, those of the column right of it.
 */
export const writeContraction = (
  { indices, term }: SumOver,
  axes: Axes,
  as: MatrixWriting,
): Piece | undefined => {
  const [index, ...others] = indices
  if (index === undefined || others.length > 0 || index.except !== undefined) return undefined
  const factors = term.type === 'product' ? term.factors : [term]
  const { row, column } = axes
  const uses = (factor: Expression, name: string | undefined) =>
    name !== undefined && indicesIn(factor).includes(name)
  if (factors.some((factor) => uses(factor, row) && uses(factor, column))) return undefined
  const left = factors.filter((factor) => !uses(factor, column) && uses(factor, row))
  const right = factors.filter((factor) => !left.includes(factor))
  // of one row the factors without an index of their own stand left of those with the column
  const start = left.length > 0 ? left : right.filter((factor) => !uses(factor, column))
  const end = right.filter((factor) => !start.includes(factor))
  const ones = { written: as.matrices.ones, holds: strength.atom }
  const first =
    start.length === 0
      ? { written: as.matrices.transposed(as.matrices.ones), holds: strength.power }
      : writeProduct({ factors: start }, { row, column: index.name }, as)
  const second =
    end.length === 0 ? ones : writeProduct({ factors: end }, { row: index.name, column }, as)
  return matrixProduct(first, second, as)
}
