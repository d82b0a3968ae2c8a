import { isTerm, product } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'
import { rework } from '../rework.ts'
import { commonBatches } from '../supposed-numbers.ts'

const countsWork = isTerm('macs', 'connections')

/** Counts the work of a whole batch. */
export const batchIncluded: Idea = {
  id: 'batch-included',
  title: 'A batch counted in',
  believes: 'The learner counts the multiplications of a whole batch, where one example is meant.',
  says: () => 'You counted for a batch of several examples. The count is for one.',
  wayBack:
    'Leave the batch out unless the question names it: the same work is done for every example.',
  example: { subject: 'alexnet', quantity: 'conv1.macs' },
  rewrites: commonBatches.map((examples) =>
    rework(
      (line) => countsWork(line) && line.rule !== 'total',
      ({ formula }) => product([formula, mistaken(examples)]),
    ),
  ),
  supposes: true,
}
