import {
  apply,
  type Expression,
  negation,
  product,
  quantity,
  quotient,
  sum,
} from '@longhand/derivation'
import type { LedgerLine } from './optimizer-rule.ts'

/** A gradient held between −c and c. */
export const clippedByValue = (gradient: Expression, limit: number): LedgerLine => {
  const most = quantity('clip-limit', limit)
  return {
    rule: 'clipped-by-value',
    because: 'no gradient may be larger than c, either way',
    formula: apply('max', [negation(most), apply('min', [gradient, most])]),
  }
}

/** A gradient made shorter with all the others of its norm. */
export const clippedByNorm = (gradient: Expression, factor: Expression): LedgerLine => ({
  rule: 'clipped-by-norm',
  because: 'all gradients of the norm are made smaller alike, so their direction stays',
  formula: product([gradient, factor]),
})

/** The length of gradients taken as one arrow. @param squares Of each tensor, added. */
export const gradientNorm = (squares: readonly Expression[]): LedgerLine => ({
  rule: 'gradient-norm',
  because: 'the root of all squared gradients, added',
  formula: apply('sqrt', [sum(squares)]),
})

/** min(1, c/norm). */
export const clipFactor = (norm: Expression, limit: number): LedgerLine => ({
  rule: 'clip-factor',
  because: 'gradients longer than c are brought back to the length c',
  formula: apply('min', [quantity('one', 1), quotient(quantity('clip-limit', limit), norm)]),
})
