import { changeUses } from '../change-uses.ts'
import type { Idea } from '../idea.ts'
import { nearby } from '../nearby.ts'

/** Takes the depth of the output for its positions. */
export const outputChannelsAsPositions: Idea = {
  id: 'output-channels-as-positions',
  title: 'Channels for positions',
  believes:
    'The learner multiplies by the number of output channels where the output positions belong.',
  says: () =>
    'You multiplied by the output channels where the positions belong. The channels are counted in the weights already.',
  wayBack:
    'Name each factor of the product: filter height, filter width, input channels, filters, output rows, output columns.',
  example: { subject: 'alexnet', quantity: 'conv1.macs' },
  rewrites: [
    changeUses((positions, layer, sheet) => {
      const filters = nearby(layer, sheet, 'filters')
      return filters && positions.flatMap(() => filters)
    }),
    changeUses((_, layer, sheet) => nearby(layer, sheet, 'filters')),
  ],
}
