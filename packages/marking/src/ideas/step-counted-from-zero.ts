import { plays, replace, sum } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'

/** Counts the steps of Adam wrongly by one. */
export const stepCountedFromZero: Idea = {
  id: 'step-counted-from-zero',
  title: 'The step miscounted',
  believes: 'The learner counts the first update as the zeroth, or the next one as this.',
  says: () => 'You miscounted the step. The first update is number one in the correction.',
  wayBack:
    'Put the first step into the correction: it must undo exactly the factor of the first running mean.',
  example: { subject: 'adam-steps', quantity: 'output.kernel[0][0].updated' },
  rewrites: [
    replace(plays('step-number'), (step) => sum([step, mistaken(1)])),
    replace(plays('step-number'), (step) => sum([step, mistaken(-1)])),
  ],
}
