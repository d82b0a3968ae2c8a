import { ownedBy, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Averages gradients where squares are averaged. */
export const gradientNotSquared: Idea = {
  id: 'gradient-not-squared',
  title: 'The gradient not squared',
  believes: 'The learner averages the gradients a second time, where their squares belong.',
  says: () => 'You did not square the gradient. The second running mean is one of squares.',
  wayBack: 'A mean of gradients can be negative, and there is no root of that: squares never are.',
  example: { subject: 'adam-steps', quantity: 'output.kernel[0][0].updated' },
  rewrites: [strike(plays('square'), ownedBy('mean-square', 'sum-of-squares'))],
}
