import { as, type Expression, negation, product, quantity, sum } from '@longhand/derivation'
import type { LedgerLine } from './optimizer-rule.ts'

/** L2: g + λ·w, the slope of ½λw² added to that of the error. */
export const decayedGradient = (
  gradient: Expression,
  weight: Expression,
  strength: number,
): LedgerLine => ({
  rule: 'decayed-gradient',
  because: 'L2 adds ½λw² to the error, and so λw to its slope',
  formula: sum([gradient, as('decay-term', product([quantity('decay', strength), weight]))]),
})

/**
 * Decoupled weight decay: −η·λ·w, beside the step and not through it.
 *
 * @see Loshchilov & Hutter 2019, "Decoupled Weight Decay Regularization", algorithm 2
 */
export const weightDecay = (
  weight: Expression,
  learningRate: number,
  strength: number,
): Expression =>
  negation(
    as(
      'decay-step',
      product([quantity('learning-rate', learningRate), quantity('decay', strength), weight]),
    ),
  )
