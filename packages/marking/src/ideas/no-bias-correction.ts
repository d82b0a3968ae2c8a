import { directlyIn, ownedBy, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Uses Adam’s running means as they are. */
export const noBiasCorrection: Idea = {
  id: 'no-bias-correction',
  title: 'Adam without its correction',
  believes: 'The learner uses Adam’s running means as they are and forgets that they began at 0.',
  says: () =>
    'You left out the correction. Both running means begin at 0 and are too small at first; dividing by one minus beta to the power of the step makes up for it.',
  wayBack:
    'Work the first step out: with the correction, the mean of one gradient is that gradient.',
  example: { subject: 'adam-steps', quantity: 'output.kernel[0][0].updated' },
  rewrites: [
    strike(plays('correction'), directlyIn('quotient')),
    strike(plays('correction'), ownedBy('corrected-moment')),
    strike(plays('correction'), ownedBy('corrected-squares')),
  ],
}
