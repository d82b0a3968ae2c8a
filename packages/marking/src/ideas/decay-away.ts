import { negation, plays, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Pushes weights away from 0. */
export const decayAway: Idea = {
  id: 'decay-away',
  title: 'Decay with the wrong sign',
  believes: 'The learner subtracts the decay from the gradient, and so adds it to the weight.',
  says: () =>
    'You subtracted the decay from the gradient. It is added there, so that the step pulls the weight towards 0.',
  wayBack: 'Leave the error out in your head: decay alone must make a weight smaller.',
  example: { subject: 'momentum-steps', quantity: 'output.kernel[0][0].updated' },
  isAlone: true,
  rewrites: [replace(plays('decay-term'), (term) => negation(term))],
}
