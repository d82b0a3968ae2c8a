import { isTerm, ownedBy, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Goes back through batch normalisation as if its mean stood still. */
export const meanAsConstant: Idea = {
  id: 'mean-as-constant',
  title: 'The mean as a constant',
  believes: 'The learner lets the deviation of a normalisation move and takes its mean for fixed.',
  says: () =>
    'You left the way through the mean out. Every number moves the mean of all: take away the mean of what comes back.',
  wayBack:
    'Add up what comes back to the numbers that are normalised together: it must be 0, since moving them all alike changes nothing.',
  example: { subject: 'normalised-shortcut', quantity: 'first.way2[0][0]' },
  rewrites: [strike(isTerm('slope-mean'), ownedBy('normalise-back'))],
}
