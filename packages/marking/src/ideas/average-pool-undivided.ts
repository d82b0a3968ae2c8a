import { ownedBy, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Hands the whole error to every entry of an average pool. */
export const averagePoolUndivided: Idea = {
  id: 'average-pool-undivided',
  title: 'The mean not divided',
  believes: 'The learner gives every entry of the window the whole of what comes back.',
  says: () =>
    'You did not divide. In a mean of several numbers each has its share only, and gets its share of the error.',
  wayBack: 'Raise one entry by a little: the mean rises by a fraction of that.',
  example: { subject: 'small-convolution', quantity: 'second.output[0][0][0][0].gradient' },
  rewrites: [strike(plays('window-entries'), ownedBy('window-share'))],
}
