import { directlyIn, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { kernelTerm } from '../kernel-terms.ts'

/** Counts the kernel that mixes channels and not those that filter each of them. */
export const depthwiseForgotten: Idea = {
  id: 'depthwise-forgotten',
  title: 'Depthwise stage forgotten',
  believes: 'The learner counts the mixing of channels and forgets that each was filtered first.',
  says: ({ part }) => {
    const channels = part('input-channels')
    return `You left the depthwise stage out. Each of the ${channels ?? 'input'} channels is filtered by a kernel of its own first.`
  },
  wayBack:
    'Draw one channel alone: something looks at the neighbours of each pixel. Those are weights as well, for each channel.',
  example: { subject: 'there-and-back', quantity: 'separable.parameters' },
  rewrites: [strike(kernelTerm('depthwise-kernel'), directlyIn('sum'))],
}
