import { directlyIn, plays, strike, type Where } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

const isDepth = plays('kernel-depth')
const isOfVolume: Where = (parent) => parent.type === 'product' && parent.factors.some(isDepth)

/** Puts k where k·k belongs. */
export const kernelSideNotSquared: Idea = {
  id: 'kernel-side-not-squared',
  title: 'A side for its square',
  believes: 'The learner puts one side of the kernel where its area belongs: k for k·k.',
  says: ({ part }) => {
    const [height, width, depth] = [
      part('kernel-height'),
      part('kernel-width'),
      part('kernel-depth'),
    ]
    if (depth !== undefined)
      return `You left sides of the kernel out, where ${depth}·${height ?? depth}·${width ?? depth} belongs: it has three.`
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
    // a volume: k·k or k for k·k·k
    strike(plays('kernel-depth'), directlyIn('product')),
    strike(plays('kernel-height', 'kernel-depth'), isOfVolume),
    strike(plays('kernel-height', 'kernel-width'), isOfVolume),
  ],
}
