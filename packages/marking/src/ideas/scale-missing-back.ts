import { ownedBy, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Leaves the trained scale of a normalisation out on the way back. */
export const scaleMissingBack: Idea = {
  id: 'scale-missing-back',
  title: 'The scale missing on the way back',
  believes: 'The learner goes back into a normalisation without its trained scale.',
  says: () =>
    'You left gamma out on the way back. It multiplied every normalised number, so it multiplies what comes back to them.',
  wayBack: 'Write the way forward down once more: each factor there is a factor on the way back.',
  example: { subject: 'normalised-shortcut', quantity: 'norm.norm[0][0].gradient' },
  rewrites: [strike(plays('scale'), ownedBy('scale-back'))],
}
