import { ownedBy, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Carries the whole velocity on. */
export const momentumRateOmitted: Idea = {
  id: 'momentum-rate-omitted',
  title: 'Momentum without its factor',
  believes: 'The learner adds the new gradient to the whole velocity, which never fades.',
  says: () =>
    'You carried the whole velocity on. It is multiplied by the momentum first, so that old steps fade.',
  wayBack:
    'Let the gradient be 0 for a while: the velocity must die away, and so needs a factor below 1.',
  example: { subject: 'momentum-steps', quantity: 'output.kernel[0][0].updated' },
  source: 'PyTorch forum 126541, 135444',
  rewrites: [strike(plays('momentum-rate'), ownedBy('velocity'))],
}
