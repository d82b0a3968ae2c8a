import { changeUses } from '../change-uses.ts'
import type { Idea } from '../idea.ts'
import { nearby } from '../nearby.ts'

/** Multiplies by the input’s positions, not the output’s. */
export const inputPositionsUsed: Idea = {
  id: 'input-positions-used',
  title: 'Input positions for output positions',
  believes: 'The learner multiplies the weights by the size of the input instead of the output.',
  says: () =>
    'You used the positions of the input. A filter is applied once for each position of the output.',
  wayBack: 'Count the results: each output number is one application of the filter.',
  example: { subject: 'alexnet', quantity: 'conv1.macs' },
  rewrites: [changeUses((_, layer, sheet) => nearby(layer, sheet, 'input.height', 'input.width'))],
}
