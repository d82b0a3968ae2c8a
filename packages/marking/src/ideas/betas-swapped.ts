import { plays, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Carries each of Adam’s means on by the rate of the other. */
export const betasSwapped: Idea = {
  id: 'betas-swapped',
  title: 'Adam’s two rates swapped',
  believes:
    'The learner carries the mean of the gradients on by beta 2, and that of their squares by beta 1.',
  says: () =>
    'You swapped the betas. Beta 1 belongs to the mean of the gradients, beta 2 to that of their squares.',
  wayBack:
    'The squares are to move slowly, so that the step length stays steady: the larger beta is theirs.',
  example: { subject: 'adam-steps', quantity: 'output.kernel[0][0].moment' },
  rewrites: [
    replace(plays('moment-rate', 'squares-rate'), (rate, _, sheet) =>
      sheet.find(plays('moment-rate')(rate) ? 'optimizer.beta2' : 'optimizer.beta1'),
    ),
  ],
}
