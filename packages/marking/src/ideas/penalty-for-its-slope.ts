import { plays, product, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'

/** Adds the penalty itself to the gradient. */
export const penaltyForItsSlope: Idea = {
  id: 'penalty-for-its-slope',
  title: 'The penalty for its slope',
  believes: 'The learner adds the penalty to the gradient, and not its derivative.',
  says: () =>
    'You added the penalty itself. To a gradient belongs its derivative, lambda times the weight.',
  wayBack: 'Ask of each term whether it is an error, or how an error changes.',
  example: { subject: 'momentum-steps', quantity: 'output.kernel[0][0].updated' },
  rewrites: [
    replace(plays('decay-term'), (term) => {
      const weight = term.type === 'product' ? term.factors.at(-1) : undefined
      return weight && product([mistaken(0.5), term, weight])
    }),
  ],
}
