import { isTerm, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Counts one head of several. */
export const dividedByHeads: Idea = {
  id: 'divided-by-heads',
  title: 'Divided by the heads',
  believes: 'The learner takes the size of one head for the size of all of them.',
  says: ({ part }) => {
    const heads = part('heads')
    return `You counted one head. There are ${heads ?? 'several'}, and each has a slice of every matrix.`
  },
  wayBack: 'Count one head with its slices, and then as many as there are.',
  example: { subject: 'in-sequence', quantity: 'attention.parameters' },
  rewrites: [strike(isTerm('heads')), strike(plays('heads'))],
}
