import { ownedBy, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Takes sums for means on the way back through batch normalisation. */
export const slopesSummedForMean: Idea = {
  id: 'slopes-summed-for-mean',
  title: 'Sums where the way back has means',
  believes:
    'The learner adds what comes back to the numbers normalised together and forgets to divide by their number.',
  says: ({ part }) => {
    const count = part('normalised-count')
    return `You took sums for means. What comes back through the mean and the deviation is divided by ${count === undefined ? 'the size of the batch' : `the ${count} numbers that are normalised together`}.`
  },
  wayBack:
    'A mean of several numbers moves by a fraction of what one of them moves: the same fraction stands on the way back.',
  example: { subject: 'normalised-shortcut', quantity: 'first.way2[0][0]' },
  rewrites: [strike(plays('normalised-count'), ownedBy('slope-mean', 'slope-product-mean'))],
}
