import { ownedBy, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Does not make up for what dropout leaves out. */
export const dropoutNotScaled: Idea = {
  id: 'dropout-not-scaled',
  title: 'Dropout that does not make up for itself',
  believes:
    'The learner keeps some numbers as they are, and does not divide by the share that is kept.',
  says: () =>
    'You did not divide by the share that is kept. What stays grows as much as the rest loses, on the way forward and on the way back.',
  wayBack:
    'Take the mean of a layer with and without dropout: the kept numbers must make up for the others.',
  example: { subject: 'normalised-shortcut', quantity: 'drop.output[0][0]' },
  source: 'Srivastava et al. 2014, §10, which divides while training as libraries do',
  rewrites: [
    strike(plays('keep-share'), ownedBy('dropout-back')),
    strike(plays('keep-share'), ownedBy('dropout', 'dropout-back')),
  ],
}
