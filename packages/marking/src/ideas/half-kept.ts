import { plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Keeps the ½ that the derivative cancels. */
export const halfKept: Idea = {
  id: 'half-kept',
  title: 'The ½ kept',
  believes: 'The learner keeps the ½ of the error and forgets the 2 that the square brings down.',
  says: () => 'You kept the ½. The square brings a 2 down, and the two cancel.',
  wayBack:
    'Differentiate in two steps: first the square, 2 times what is inside, and then the inside.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].gradient' },
  rewrites: [strike(plays('power-rule'))],
}
