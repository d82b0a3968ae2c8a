import { plays, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Adds the step instead of subtracting it. */
export const ascent: Idea = {
  id: 'ascent',
  title: 'Uphill instead of downhill',
  believes: 'The learner adds the gradient to the weight, so that the error grows.',
  says: () =>
    'You added the step. The gradient points uphill; to make the error smaller, subtract it.',
  wayBack: 'Make the step and work the error out again: it must be smaller.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].updated' },
  source: 'Artificial Intelligence Stack Exchange 25563',
  rewrites: [
    replace(plays('descent-step'), (step) => (step.type === 'negation' ? step.inside : undefined)),
  ],
}
