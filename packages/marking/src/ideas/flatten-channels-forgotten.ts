import { ownedBy, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Flattens one channel only. */
export const flattenChannelsForgotten: Idea = {
  id: 'flatten-channels-forgotten',
  title: 'Flattened without the channels',
  believes: 'The learner lays out the rows and columns of one channel and forgets the others.',
  says: ({ part }) => {
    const channels = part('channels')
    return `You flattened one channel only. There are ${channels ?? 'several'}, and all their numbers go into the vector.`
  },
  wayBack:
    'Count all numbers of the feature map before it is flattened: rows times columns times channels.',
  example: { subject: 'alexnet', quantity: 'flatten.output.features' },
  rewrites: [strike(plays('channels'), ownedBy('flatten'))],
}
