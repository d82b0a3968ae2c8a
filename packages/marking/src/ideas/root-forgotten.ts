import { plays, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Divides by the mean square instead of its root. */
export const rootForgotten: Idea = {
  id: 'root-forgotten',
  title: 'The root left out',
  believes:
    'The learner divides the step by the mean square of the gradients and forgets the root.',
  says: () =>
    'You left the root out. The step is divided by the root of the mean square, so that it has no unit left.',
  wayBack: 'Make every gradient ten times as large in your head: the step should stay the same.',
  example: { subject: 'adam-steps', quantity: 'output.kernel[0][0].updated' },
  rewrites: [
    replace(plays('root'), (root) => (root.type === 'application' ? root.arguments[0] : undefined)),
  ],
}
