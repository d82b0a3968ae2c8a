import { isTerm, negation, sum } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { partIn } from '../part-in.ts'
import { follows, rework } from '../rework.ts'

/** Takes output minus target for the slope of a cross-entropy in its output. */
export const squaredErrorSlopeUnderCrossEntropy: Idea = {
  id: 'squared-error-slope-under-cross-entropy',
  title: 'The slope of a squared error under cross-entropy',
  believes:
    'The learner takes output minus target for how a cross-entropy changes with the output, and goes on through the activation function.',
  says: () =>
    'You used the slope of a squared error. Cross-entropy is a logarithm: its slope in the output is target over output with a minus, and the division is what cancels later.',
  wayBack:
    'Write the loss down and take its derivative, before you go through the activation function.',
  example: { subject: 'three-classes', quantity: 'output.delta[0][0]' },
  rewrites: [
    rework(follows('cross-entropy-slope', 'binary-cross-entropy-slope'), ({ formula }) => {
      const [target, out] = [isTerm('target'), isTerm('activation')].map((one) =>
        partIn(formula, one),
      )
      return target && out && sum([out, negation(target)])
    }),
  ],
}
