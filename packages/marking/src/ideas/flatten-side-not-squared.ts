import { ownedBy, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Takes one side for the area when flattening. */
export const flattenSideNotSquared: Idea = {
  id: 'flatten-side-not-squared',
  title: 'Flattened with one side',
  believes: 'The learner multiplies the channels by one side of the feature map, not by its area.',
  says: ({ part }) => {
    const side = part('height')
    return `You used one side of the feature map. It has ${side === undefined ? 'rows and columns' : `${side} rows, and as many columns as it is wide`}.`
  },
  wayBack: 'A map has rows and columns: multiply both, and then the channels.',
  example: { subject: 'alexnet', quantity: 'flatten.output.features' },
  rewrites: [
    strike(plays('width'), ownedBy('flatten')),
    strike(plays('height'), ownedBy('flatten')),
  ],
}
