import { directlyIn, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { kernelTerm } from '../kernel-terms.ts'

/** Counts the kernel that filters each channel and not the one that mixes them. */
export const pointwiseForgotten: Idea = {
  id: 'pointwise-forgotten',
  title: 'Pointwise stage forgotten',
  believes: 'The learner counts the stage that filters each channel and forgets the one behind it.',
  says: ({ part }) => {
    const filters = part('filters')
    return `You left the pointwise stage out. At every position ${filters ?? 'all'} filters mix the channels, with weights of their own.`
  },
  wayBack:
    'Ask where the filters come from: the first stage knows channels only. What makes filters of them has weights too.',
  example: { subject: 'there-and-back', quantity: 'separable.parameters' },
  rewrites: [strike(kernelTerm('pointwise-kernel'), directlyIn('sum'))],
}
