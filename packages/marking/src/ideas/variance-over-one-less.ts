import { ownedBy, plays, replace, sum } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'

/** Divides the variance of a batch by one less than its size. */
export const varianceOverOneLess: Idea = {
  id: 'variance-over-one-less',
  title: 'One less in the variance',
  believes:
    'The learner divides the variance of a batch by one less than its size, as for a sample in statistics.',
  says: ({ part }) => {
    const count = part('normalised-count')
    return `You divided the variance by one less. A batch is normalised by its own variance: divide by ${count === undefined ? 'as many numbers as there are' : `all ${count}`}.`
  },
  wayBack:
    'Look at what is asked: the spread of this batch, not an estimate for numbers that nobody has seen.',
  example: { subject: 'normalised-shortcut', quantity: 'norm.norm[0][0]' },
  source: 'PyTorch divides by one less in the running variance that it keeps, and only there',
  rewrites: [
    replace(plays('normalised-count'), (count) => sum([count, mistaken(-1)]), ownedBy('variance')),
  ],
}
