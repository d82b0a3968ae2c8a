import { plays, replace } from '@longhand/derivation'
import { isDepthwiseKernel } from '../depthwise.ts'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'

/** Counts one kernel where every channel has its own. */
export const oneDepthwiseKernel: Idea = {
  id: 'one-depthwise-kernel',
  title: 'One kernel for all channels',
  believes: 'The learner filters all channels with one flat kernel, though each has its own.',
  says: ({ part }) => {
    const channels = part('input-channels')
    return `You counted one flat kernel. Each of the ${channels === undefined ? 'channels' : `${channels} channels`} is filtered by a kernel of its own.`
  },
  wayBack:
    'Colour the channels differently: a depthwise convolution may look for edges in one and for dots in another, so their kernels differ.',
  example: { subject: 'there-and-back', quantity: 'depthwise.parameters' },
  rewrites: [replace(plays('input-channels'), () => mistaken(1), isDepthwiseKernel)],
}
