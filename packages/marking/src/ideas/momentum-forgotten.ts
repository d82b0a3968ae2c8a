import { ownedBy, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Steps by the gradient alone. */
export const momentumForgotten: Idea = {
  id: 'momentum-forgotten',
  title: 'Momentum forgotten',
  believes: 'The learner makes each step from its own gradient and forgets what is carried on.',
  says: () => 'You forgot the momentum. The velocity carries a share of the steps before on.',
  wayBack:
    'Write the velocity down as a column of its own, step by step, and update it before the weight.',
  example: { subject: 'momentum-steps', quantity: 'output.kernel[0][0].updated' },
  rewrites: [strike(plays('carried'), ownedBy('velocity'))],
}
