import { as, plays, product, replace } from '@longhand/derivation'
import { whereCounted } from '../counts.ts'
import type { Idea } from '../idea.ts'
import { inputDepth } from '../nearby.ts'

/** Gives each flat slice of a filter its own bias. */
export const biasPerSlice: Idea = {
  id: 'bias-per-slice',
  title: 'A bias for each kernel slice',
  believes: 'The learner takes a filter for a stack of flat kernels, each with a bias of its own.',
  says: ({ part }) => {
    const depth = part('group-channels') ?? part('input-channels')
    return `You counted a bias for each slice of a filter${depth === undefined ? '' : `, ${depth} of them`}. The slices are added up first, and then one bias is added for the filter.`
  },
  wayBack:
    'The slices of a filter end in one sum and one number. What is added to that number is one bias.',
  example: { subject: 'alexnet', quantity: 'conv2.parameters' },
  rewrites: [
    replace(
      plays('biases'),
      (biases, _, sheet) => {
        const depth = 'of' in biases ? inputDepth(biases.of, sheet) : undefined
        return depth && as('biases', product([depth, biases]))
      },
      whereCounted,
    ),
  ],
}
