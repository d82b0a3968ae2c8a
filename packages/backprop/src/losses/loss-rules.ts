import type { LossName, Problem } from '../problem.ts'
import { binaryCrossEntropy } from './binary-cross-entropy.ts'
import { binaryCrossEntropyFromLogits } from './binary-cross-entropy-from-logits.ts'
import { crossEntropy } from './cross-entropy.ts'
import { crossEntropyFromLogits } from './cross-entropy-from-logits.ts'
import { halfSquaredError } from './half-squared-error.ts'
import { hinge } from './hinge.ts'
import { huber } from './huber.ts'
import type { LossRule } from './loss-rule.ts'
import { meanAbsoluteError } from './mean-absolute-error.ts'
import { meanSquaredError } from './mean-squared-error.ts'
import { squaredError } from './squared-error.ts'

/** What a problem may set about its loss. */
export type LossSettings = Pick<Problem, 'huberDelta'>

/** How each loss is worked out by hand. */
export const lossRules: Readonly<Record<LossName, (settings: LossSettings) => LossRule>> = {
  'half-squared-error': () => halfSquaredError,
  'squared-error': () => squaredError,
  'mean-squared-error': () => meanSquaredError,
  'mean-absolute-error': () => meanAbsoluteError,
  huber: ({ huberDelta = 1 }) => huber(huberDelta),
  hinge: () => hinge,
  'binary-cross-entropy': () => binaryCrossEntropy,
  'binary-cross-entropy-from-logits': () => binaryCrossEntropyFromLogits,
  'cross-entropy': () => crossEntropy,
  'cross-entropy-from-logits': () => crossEntropyFromLogits,
}
