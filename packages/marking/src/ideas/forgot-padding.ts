import { directlyIn, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Leaves the zeros around the input out. */
export const forgotPadding: Idea = {
  id: 'forgot-padding',
  title: 'Padding forgotten',
  believes: 'The learner slides the window over the input without the zeros around it.',
  says: () =>
    'You left the padding out. The window also slides over the zeros that are added around the input.',
  wayBack: 'Draw the padded input first and measure that. Only then let the window slide.',
  example: { subject: 'alexnet', quantity: 'conv2.output.height' },
  rewrites: [strike(plays('padded'), directlyIn('sum'))],
}
