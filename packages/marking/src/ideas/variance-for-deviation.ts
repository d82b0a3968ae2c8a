import type { Idea } from '../idea.ts'
import { follows, rework } from '../rework.ts'

/** Divides by the variance where the deviation belongs. */
export const varianceForDeviation: Idea = {
  id: 'variance-for-deviation',
  title: 'Divided by the variance',
  believes: 'The learner normalises by the variance and forgets its root.',
  says: () =>
    'You divided by the variance. The deviation is its root, and only that has the unit of the numbers.',
  wayBack: 'Check the variance of what comes out: after normalising it must be one.',
  example: { subject: 'normalised-shortcut', quantity: 'norm.norm[0][0]' },
  rewrites: [
    rework(follows('deviation'), ({ formula }) =>
      formula.type === 'application' ? formula.arguments[0] : undefined,
    ),
  ],
}
