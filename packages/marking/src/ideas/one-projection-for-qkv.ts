import { directlyIn, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { tensorOf } from '../tensor-of.ts'

/** Counts one projection for query, key and value. */
export const oneProjectionForQkv: Idea = {
  id: 'one-projection-for-qkv',
  title: 'One projection for query, key and value',
  believes: 'The learner counts one matrix that makes query, key and value alike.',
  says: () =>
    'You counted one projection for query, key and value. Each of the three has a matrix of its own.',
  wayBack:
    'Name the three matrices, one for what is asked, one for how it is found, one for what is given.',
  example: { subject: 'in-sequence', quantity: 'attention.parameters' },
  source: 'Vaswani et al. 2017, §3.2.2',
  rewrites: [strike(tensorOf(/\/(key|value)\./), directlyIn('sum'))],
}
