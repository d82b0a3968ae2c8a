import { directlyIn, plays, replace, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'

/** Counts one filter and takes it for the layer. */
export const forgotOutputChannels: Idea = {
  id: 'forgot-output-channels',
  title: 'One filter for the layer',
  believes: 'The learner counts one filter, or one unit, and forgets how many the layer has.',
  says: ({ part }) => {
    const count = part('filters') ?? part('units')
    return `You counted one filter or unit only. The layer has ${count ?? 'several'}, each with weights of its own.`
  },
  wayBack:
    'Count one filter with its bias, and then multiply by the number of filters: one output channel each.',
  example: { subject: 'alexnet', quantity: 'conv1.parameters' },
  rewrites: [
    // one filter with its bias, or one filter and all biases
    replace(plays('filters', 'units'), () => mistaken(1)),
    strike(plays('filters', 'units'), directlyIn('product')),
  ],
}
