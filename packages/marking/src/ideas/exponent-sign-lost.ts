import { apply, negation } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { follows, rework } from '../rework.ts'

/** Raises e to the net, where minus the net belongs. */
export const exponentSignLost: Idea = {
  id: 'exponent-sign-lost',
  title: 'The minus in the exponent lost',
  believes: 'The learner divides 1 by 1 plus e to the net, and loses the minus of the exponent.',
  says: () =>
    'You lost the minus in the exponent. The sigmoid is 1 over 1 plus e to minus the net: it is above ½ where the net is positive.',
  wayBack: 'Try a large positive net: e to minus it is nearly 0, and the sigmoid nearly 1.',
  example: { subject: 'two-two-two', quantity: 'hidden.output[0][0]' },
  isAlone: true,
  rewrites: [
    rework(follows('activation'), ({ formula }) => {
      if (formula.type !== 'application' || formula.function !== 'sigmoid') return undefined
      const [net] = formula.arguments
      return net && apply('sigmoid', [negation(net)])
    }),
  ],
}
