import { directlyIn, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Leaves the bias out of the forward pass. */
export const biasLeftOutForward: Idea = {
  id: 'bias-left-out-forward',
  title: 'No bias on the way forward',
  believes: 'The learner adds up weights times inputs and forgets the bias.',
  says: () => 'You left the bias out on the way forward. It is added to every weighted sum.',
  wayBack:
    'Give each unit one more line, for a number that is always there, and carry the bias on it.',
  example: { subject: 'two-two-two', quantity: 'hidden.net[0][0]' },
  rewrites: [strike(plays('forward-bias'), directlyIn('sum'))],
}
