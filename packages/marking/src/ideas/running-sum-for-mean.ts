import { plays, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Adds the new gradient whole to a running mean. */
export const runningSumForMean: Idea = {
  id: 'running-sum-for-mean',
  title: 'A running sum for a running mean',
  believes: 'The learner carries a share of the old mean on and adds the new gradient whole.',
  says: () => 'You added the new gradient whole. In a running mean the two shares add up to one.',
  wayBack: 'Let all gradients be equal: a running mean of them must end at that number.',
  example: { subject: 'adam-steps', quantity: 'output.kernel[0][0].updated' },
  rewrites: [
    replace(plays('newly-added'), (added) =>
      added.type === 'product' ? added.factors.at(-1) : undefined,
    ),
  ],
}
