import type { Index } from '../affine.ts'
import type { Cell, Expression } from '../expression.ts'
import { cellsOf } from './grid.ts'
import { inOneLoop } from './in-one-loop.ts'
import { loopByLoop } from './loop-by-loop.ts'
import type { Positions } from './position.ts'
import { readOf } from './read-in-sum.ts'

/**
 * A sum of cells, or of products of two, as plain loops over flat positions.
 *
 * Positions outside a table are left out, since there are zeros: every sum of a convolution or a
 * dense layer runs here. The terms are added in the same order as anywhere else.
 *
 * @returns Undefined for a sum of another form. What it returns is NaN where whole numbers grew too
 *   large for float64, or a number was none: then the sum is to be worked out the long way.
 */
export const compileProducts = (
  { indices, term }: { readonly indices: readonly Index[]; readonly term: Expression },
  names: readonly string[],
): ((at: Positions) => number) | undefined => {
  if (cellsOf(indices.map(({ count }) => count)) < fewest) return undefined
  const cells = cellsIn(term)
  if (cells === undefined || indices.some(({ except }) => except !== undefined)) return undefined
  const [first, second] = cells.map((cell) => readOf(cell, indices, names))
  if (first === undefined || (second === undefined && cells.length > 1)) return undefined
  const straight = inOneLoop(first, second)
  let clipped: ((at: Positions) => number) | undefined
  return (at) => {
    let total = straight?.(at)
    if (total === undefined) {
      clipped ??= loopByLoop(first, second)
      total = clipped(at)
    }
    return Math.abs(total) <= Number.MAX_SAFE_INTEGER ? total : Number.NaN
  }
}

/** Shorter sums are over before they would be set up. */
const fewest = 3

const cellsIn = (term: Expression): readonly Cell[] | undefined => {
  const parts = term.type === 'product' ? term.factors : [term]
  const cells = parts.flatMap((part) => (part.type === 'cell' && !part.outside ? [part] : []))
  return cells.length === parts.length && cells.length <= 2 ? cells : undefined
}
