import { directlyIn, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Counts the scale of a normalisation and not its shift. */
export const gammaOnly: Idea = {
  id: 'gamma-only',
  title: 'Only the scale',
  believes: 'The learner counts the scale of a normalisation and forgets the shift.',
  says: () =>
    'You left the shift out. A normalisation scales and shifts: two numbers for each channel.',
  wayBack: 'Write the formula of one channel down: gamma times the normalised number, plus beta.',
  example: { subject: 'one-of-each', quantity: 'normalise.trainable' },
  rewrites: [
    strike(plays('beta'), directlyIn('sum')),
    strike(plays('beta', 'moving-mean', 'moving-variance'), directlyIn('sum')),
  ],
}
