import { isTerm, ownedBy, strike, together } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { isMovedDeviation } from '../moved-deviation.ts'

/** Goes back through batch normalisation as if its mean and variance stood still. */
export const statisticsAsConstants: Idea = {
  id: 'statistics-as-constants',
  title: 'Mean and variance as constants',
  believes:
    'The learner takes the mean and the variance of a normalisation for constants on the way back.',
  says: () =>
    'You divided by the deviation only. Every number moves the mean and the variance of the batch, and the error comes back through them too.',
  wayBack:
    'Raise all numbers of the batch alike: nothing changes behind the normalisation, so what comes back must add up to 0.',
  example: { subject: 'normalised-shortcut', quantity: 'first.way2[0][0]' },
  rewrites: [
    together(
      strike(isTerm('slope-mean'), ownedBy('normalise-back')),
      strike(isMovedDeviation, ownedBy('normalise-back')),
    ),
  ],
}
