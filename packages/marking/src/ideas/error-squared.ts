import { plays, product, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { inLossSlope } from '../places.ts'

/** Uses the squared error as the factor of the gradient. */
export const errorSquared: Idea = {
  id: 'error-squared',
  title: 'The square left standing',
  believes: 'The learner puts the squared error into the gradient, where its derivative belongs.',
  says: () =>
    'You left the square standing. The derivative of a square is twice what is inside, not its square.',
  wayBack: 'Differentiate before you put numbers in.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].gradient' },
  rewrites: [replace(plays('error'), (error) => product([error, error]), inLossSlope)],
}
