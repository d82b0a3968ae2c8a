import { directlyIn, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Adds the examples of a batch up. */
export const batchSummed: Idea = {
  id: 'batch-summed',
  title: 'A sum over the batch',
  believes: 'The learner adds the examples of a batch and does not divide by their number.',
  says: ({ part }) => {
    const examples = part('batch-size')
    return `You added the batch up. Its error is the mean: divide by ${examples === undefined ? 'the number of examples' : `the ${examples} examples`}.`
  },
  wayBack:
    'Double the batch by copying it: nothing was learnt from that, and the gradient should stay.',
  example: { subject: 'three-classes', quantity: 'output.kernel[0][0].gradient' },
  source: 'Cross Validated (Stack Exchange) 183840',
  rewrites: [strike(plays('batch-size'), directlyIn('quotient'))],
}
