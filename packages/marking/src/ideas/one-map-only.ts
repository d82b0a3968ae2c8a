import { plays, product } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { nearby } from '../nearby.ts'
import { follows, rework } from '../rework.ts'

const isPosition = plays('output-height', 'output-width', 'output-depth', 'output-steps')

/** Gives the sizes of one map for the whole output. */
export const oneMapOnly: Idea = {
  id: 'one-map-only',
  title: 'One map only',
  believes: 'The learner gives the positions of one map, and not how many maps there are.',
  says: ({ near }) => {
    const channels = near('output.channels')
    return `You gave the size of one map. The layer puts out ${channels === undefined ? 'one for each channel' : `${channels} of them`}: the channels are an axis of the shape too.`
  },
  wayBack:
    'Ask what one filter, or one channel, gives: that is one map. Then put all of them behind one another.',
  example: { subject: 'alexnet', quantity: 'conv1.output' },
  rewrites: [
    rework(follows('layer-activations'), ({ of, formula }, sheet) => {
      if (formula.type !== 'product' || nearby(of, sheet, 'output.channels') === undefined)
        return undefined
      const positions = formula.factors.filter(isPosition)
      return positions.length > 0 ? product(positions) : undefined
    }),
  ],
}
