import { directlyIn, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Loses the inner minus of target minus output. */
export const signOfError: Idea = {
  id: 'sign-of-error',
  title: 'The inner minus lost',
  believes: 'The learner takes the derivative of target minus output as + 1.',
  says: () =>
    'You lost a minus. Target minus output becomes smaller when the output grows: its slope is −1.',
  wayBack:
    'Raise the output a little in your head. If it is below the target, the error must fall.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].gradient' },
  source: 'J. McCaffrey, 2017, on the sign of the error',
  rewrites: [strike(plays('inner-derivative'), directlyIn('product'))],
}
