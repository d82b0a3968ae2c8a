import { apply } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { netOfSoftmax } from '../net-of-softmax.ts'
import { follows, rework } from '../rework.ts'

/** Puts each net through a sigmoid of its own. */
export const sigmoidForSoftmax: Idea = {
  id: 'sigmoid-for-softmax',
  title: 'A sigmoid for softmax',
  believes:
    'The learner puts each net through a sigmoid, as if the classes were not in competition.',
  says: () =>
    'You used a sigmoid. Softmax shares one whole among all classes: divide by the sum of all exponentials.',
  wayBack: 'Add the outputs up: shares of a whole come to 1, sigmoids to anything.',
  example: { subject: 'three-classes', quantity: 'output.output[0][0]' },
  isAlone: true,
  rewrites: [
    rework(follows('softmax'), ({ formula }) => {
      const net = netOfSoftmax(formula)
      return net && apply('sigmoid', [net])
    }),
  ],
}
