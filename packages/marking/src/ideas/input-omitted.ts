import { ownedBy, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Takes the delta for the gradient of a weight. */
export const inputOmitted: Idea = {
  id: 'input-omitted',
  title: 'The input left out',
  believes:
    'The learner takes the delta of the unit for the gradient of each weight that leads to it.',
  says: () =>
    'You left out what the weight multiplies. The delta belongs to the net; each weight adds its own input as a factor.',
  wayBack:
    'Compare two weights that lead to the same unit: they differ only in what they multiply.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].gradient' },
  rewrites: [strike(plays('input-activation'), ownedBy('weight-gradient'))],
}
