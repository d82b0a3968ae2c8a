import { directlyIn, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Gives the step where the new weight is asked. */
export const stepForNewWeight: Idea = {
  id: 'step-for-new-weight',
  title: 'The step for the new weight',
  believes: 'The learner writes down by how much the weight changes and not what it becomes.',
  says: () => 'You gave the change. Add it to the old weight.',
  wayBack: 'Ask what the question wants: the change, or the weight after it.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].updated' },
  rewrites: [strike(plays('old-weight'), directlyIn('sum'))],
}
