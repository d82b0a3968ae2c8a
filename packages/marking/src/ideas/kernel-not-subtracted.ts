import { directlyIn, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Forgets the room that the window takes. */
export const kernelNotSubtracted: Idea = {
  id: 'kernel-not-subtracted',
  title: 'Kernel not subtracted',
  believes: 'The learner lets the window start everywhere, also where it would hang over the edge.',
  says: () =>
    'You did not subtract the kernel. Where the window stands first, it takes up its own size.',
  wayBack:
    'Lay the window on the first position and see how much is left to move in: the input minus the kernel.',
  example: { subject: 'alexnet', quantity: 'conv1.output.height' },
  rewrites: [strike(plays('window-taken'), directlyIn('sum'))],
}
