import { isTerm } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { partIn } from '../part-in.ts'
import { follows, rework } from '../rework.ts'

/** Gives the gradient where the new weight is asked. */
export const gradientForNewWeight: Idea = {
  id: 'gradient-for-new-weight',
  title: 'The gradient for the new weight',
  believes: 'The learner stops at the gradient and writes it down as the new weight.',
  says: () =>
    'You gave the gradient. The new weight is the old one minus the learning rate times that.',
  wayBack:
    'A gradient says how to change a weight. The weight is what comes out after changing it.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].updated' },
  rewrites: [rework(follows('descent'), ({ formula }) => partIn(formula, isTerm('gradient')))],
}
