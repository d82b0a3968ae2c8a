import { directlyIn, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Counts the steps of the window and not where it started. */
export const forgotPlusOne: Idea = {
  id: 'forgot-plus-one',
  title: 'The missing + 1',
  believes:
    'The learner counts the steps a window can take and forgets where it stood before the first.',
  says: () =>
    'You counted the steps that the window takes and left out the position it starts from: add 1.',
  wayBack:
    'Lay the window on the first position: that is one output before any step. Each step gives one more.',
  example: { subject: 'alexnet', quantity: 'conv1.output.height' },
  source: 'Data Science Stack Exchange 40906',
  rewrites: [strike(plays('first-position'), directlyIn('sum'))],
}
