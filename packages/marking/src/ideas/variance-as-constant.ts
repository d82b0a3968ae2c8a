import { ownedBy, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { isMovedDeviation } from '../moved-deviation.ts'

/** Goes back through batch normalisation as if its variance stood still. */
export const varianceAsConstant: Idea = {
  id: 'variance-as-constant',
  title: 'The variance as a constant',
  believes: 'The learner lets the mean of a normalisation move and takes its variance for fixed.',
  says: () =>
    'You left the way through the variance out. Every number moves the deviation of all, the more the further it stands from the mean.',
  wayBack:
    'Stretch all numbers away from their mean: nothing changes behind the normalisation, so what comes back must not ask for it.',
  example: { subject: 'normalised-shortcut', quantity: 'first.way2[0][0]' },
  rewrites: [strike(isMovedDeviation, ownedBy('normalise-back'))],
}
