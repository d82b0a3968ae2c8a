import type { Idea } from '../idea.ts'

/** Takes a global pool for a flattening. */
export const globalPoolAsFlatten: Idea = {
  id: 'global-pool-as-flatten',
  title: 'A global pool as a flattening',
  believes:
    'The learner puts all positions into the vector, though a global pool leaves one number a channel.',
  says: () =>
    'You kept every position. A global pool makes one number of each channel: the vector is as long as there are channels.',
  wayBack: 'Cover all channels but one. How many numbers are left of it behind the pool? One.',
  example: { subject: 'resnet-18', quantity: 'fc.parameters' },
  // a flattening is another layer: who asks the question derives it
  rewrites: [],
}
