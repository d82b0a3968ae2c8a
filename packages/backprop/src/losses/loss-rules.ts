import { type NotByHand, notYet } from '../not-by-hand.ts'
import type { LossName } from '../problem.ts'
import { crossEntropy } from './cross-entropy.ts'
import { halfSquaredError } from './half-squared-error.ts'
import type { LossRule } from './loss-rule.ts'
import { squaredError } from './squared-error.ts'

/** How each loss is worked out by hand, or why it is not. */
export const lossRules: Readonly<Record<LossName, LossRule | NotByHand>> = {
  'half-squared-error': halfSquaredError,
  'squared-error': squaredError,
  'cross-entropy': crossEntropy,
  'mean-squared-error': notYet,
  'mean-absolute-error': notYet,
  'binary-cross-entropy': notYet,
}
