import { ownedBy, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Lets the error come back to what dropout left out. */
export const maskMissingBack: Idea = {
  id: 'mask-missing-back',
  title: 'The mask missing on the way back',
  believes: 'The learner leaves numbers out on the way forward and lets the error back to all.',
  says: () =>
    'You let the error back to what was left out. A number that dropout set to 0 had no part in the output, so nothing comes back to it.',
  wayBack: 'Use the mask of the way forward once more, entry by entry.',
  example: { subject: 'normalised-shortcut', quantity: 'join.output[1][1].gradient' },
  rewrites: [strike(plays('mask'), ownedBy('dropout-back'))],
}
