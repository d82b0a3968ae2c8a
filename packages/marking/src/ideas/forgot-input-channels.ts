import { directlyIn, plays, strike } from '@longhand/derivation'
import { isDepthwiseKernel } from '../depthwise.ts'
import type { Idea } from '../idea.ts'

const isFactor = directlyIn('product', 'quotient')

/** Takes a filter for a flat square. */
export const forgotInputChannels: Idea = {
  id: 'forgot-input-channels',
  title: 'Filters one channel deep',
  believes:
    'The learner takes each filter for a flat square of weights, though it reads every input channel.',
  says: ({ part }) => {
    const channels = part('group-channels') ?? part('input-channels')
    return channels === undefined
      ? 'You took each filter as one channel deep. It reads all channels of its input.'
      : `You took each filter as one channel deep. It reads all ${channels}.`
  },
  wayBack:
    'Draw one filter as a block: as high and wide as the kernel, and as deep as its input has channels.',
  example: { subject: 'alexnet', quantity: 'conv1.parameters' },
  source: 'Stack Overflow 44608552',
  rewrites: [
    strike(
      plays('input-channels', 'group-channels'),
      // a depthwise filter is one channel deep
      (parent) => isFactor(parent) && !isDepthwiseKernel(parent),
    ),
  ],
}
