import type { Idea } from '../idea.ts'
import { netOfSoftmax } from '../net-of-softmax.ts'
import { follows, rework } from '../rework.ts'

/** Hands the net on without the activation function. */
export const activationForgottenForward: Idea = {
  id: 'activation-forgotten-forward',
  title: 'No activation function on the way forward',
  believes: 'The learner hands the weighted sum on and forgets the activation function.',
  says: () =>
    'You left out the activation function. What a unit hands on is the function of its weighted sum.',
  wayBack: 'Keep two columns for every unit: its net, and its output.',
  example: { subject: 'two-two-two', quantity: 'hidden.output[0][0]' },
  rewrites: [
    rework(follows('activation'), ({ formula }) =>
      formula.type === 'application' ? formula.arguments[0] : undefined,
    ),
    rework(follows('softmax'), ({ formula }) => netOfSoftmax(formula)),
  ],
}
