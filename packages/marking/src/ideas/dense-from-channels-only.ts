import { ownedBy, plays, strike, together } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Connects a dense layer to channels instead of numbers. */
export const denseFromChannelsOnly: Idea = {
  id: 'dense-from-channels-only',
  title: 'Only channels reach the dense layer',
  believes:
    'The learner lets the dense layer read one number for each channel, as if a global pool stood before it.',
  says: ({ part }) => {
    const channels = part('channels')
    return `You connected the ${channels ?? ''} channels only. Flattening keeps every position of each.`.replace(
      '  ',
      ' ',
    )
  },
  wayBack: 'Ask how many numbers the vector holds: one for each position of each channel.',
  example: { subject: 'alexnet', quantity: 'flatten.output.features' },
  rewrites: [
    together(
      strike(plays('height'), ownedBy('flatten')),
      strike(plays('width'), ownedBy('flatten')),
    ),
  ],
}
