import { directlyIn, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Puts k where k·k belongs. */
export const kernelSideNotSquared: Idea = {
  id: 'kernel-side-not-squared',
  title: 'A side for its square',
  believes: 'The learner puts one side of the kernel where its area belongs: k for k·k.',
  says: ({ part }) => {
    const [height, width] = [part('kernel-height'), part('kernel-width')]
    if (height === undefined || width === undefined)
      return 'You put one side of the kernel where its area belongs: a kernel has two sides.'
    const side = height === width ? height : 'one side'
    return `You put ${side} where ${height}·${width} belongs: a kernel has two sides.`
  },
  wayBack: 'Count the entries of one channel of the kernel row by row: rows times columns.',
  example: { subject: 'alexnet', quantity: 'conv1.parameters' },
  rewrites: [
    strike(plays('kernel-width'), directlyIn('product')),
    strike(plays('kernel-height'), directlyIn('product')),
  ],
}
