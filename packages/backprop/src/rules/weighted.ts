import {
  as,
  type Expression,
  type Index,
  type Pattern,
  type Product,
  product,
  type Sum,
  type SumOver,
  sum,
  sumOver,
} from '@longhand/derivation'

type Line = Pick<Pattern, 'rule' | 'because'>

/** What a layer of weighted sums does on the way forward. */
export const weightedSum: Line = {
  rule: 'weighted-sum',
  because: 'each weight times what comes in, added up; the bias last',
}

/** One weight times what it multiplies. */
export const weightedInput = (weight: Expression, input: Expression): Product =>
  as('weighted-input', product([as('forward-weight', weight), as('input-activation', input)]))

/** A sum and the bias after it, where there is one. */
export const withBias = (weighted: SumOver, bias: Expression | undefined): SumOver | Sum =>
  bias === undefined ? weighted : sum([weighted, as('forward-bias', bias)])

/** How a weight's gradient comes about. */
export const weightGradient: Line = {
  rule: 'weight-gradient',
  because: 'the delta of the unit, times what the weight multiplied on the way forward',
}

/** How a bias' gradient comes about. */
export const biasGradient: Line = {
  rule: 'bias-gradient',
  because: 'the delta of the unit: a bias multiplies nothing',
}

/** How the error comes back to what weighted sums read. */
export const errorPathsLine: Line = {
  rule: 'error-paths',
  because: 'every delta above that this output feeds, times the weight between, added',
}

/** Every way back: a delta above times the weight between; only weights from before the update. */
export const errorPaths = (
  indices: readonly Index[],
  delta: Expression,
  weight: Expression,
): SumOver => {
  const path = product([as('upstream-delta', delta), as('backward-weight', weight)])
  return as('error-paths', sumOver(indices, as('error-path', path)))
}
