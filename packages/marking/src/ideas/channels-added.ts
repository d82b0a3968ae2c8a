import { isTerm, plays, product, sum, type Test } from '@longhand/derivation'
import { readsChannels } from '../counts.ts'
import type { Idea } from '../idea.ts'
import { rework } from '../rework.ts'

const isOutputs = plays('filters', 'units')
const isEnd: Test = (node) => readsChannels(node) || isOutputs(node)

/** Adds channels that should be multiplied. */
export const channelsAdded: Idea = {
  id: 'channels-added',
  title: 'Channels added',
  believes: 'The learner adds the input channels and the filters instead of multiplying them.',
  says: ({ part }) =>
    part('units') === undefined
      ? 'You added the channels before and after the layer. Every filter reads every channel, so they multiply.'
      : 'You added the inputs and the units. Every unit reads every input, so they multiply.',
  wayBack:
    'Draw two input channels and three filters, and join each filter with each channel: count the lines.',
  example: { subject: 'alexnet', quantity: 'conv2.parameters' },
  rewrites: [
    rework(isTerm('kernel'), ({ formula }) => {
      if (formula.type !== 'product') return undefined
      const ends = formula.factors.filter(isEnd)
      if (ends.length !== 2) return undefined
      return product([...formula.factors.filter((factor) => !isEnd(factor)), sum(ends)])
    }),
  ],
}
