import { plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { inLossSlope } from '../places.ts'

/** Keeps the 2 that the ½ cancels. */
export const factorTwoKept: Idea = {
  id: 'factor-two-kept',
  title: 'The 2 kept',
  believes: 'The learner brings the 2 of the square down and forgets the ½ in front of it.',
  says: () => 'You kept the 2 of the square. The ½ in front of the error cancels it.',
  wayBack:
    'Write the ½ in front of the derivative before anything else, and only then differentiate the square.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].gradient' },
  source: 'backpropagation guides without the ½',
  rewrites: [strike(plays('half'), inLossSlope)],
}
