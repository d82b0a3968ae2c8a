import { struck } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Leaves a layer out of a total. */
export const layerForgotten: Idea = {
  id: 'layer-forgotten',
  title: 'A layer forgotten',
  believes: 'The learner adds the layers up and leaves one out.',
  says: () => 'You left this layer out of the sum.',
  wayBack: 'List the layers first, in order, and tick each one off when it is added.',
  example: { subject: 'alexnet', quantity: 'total.parameters' },
  rewrites: [
    (node) =>
      node.type === 'derivation' && node.rule.startsWith('layer-') && node.value !== 0
        ? struck
        : undefined,
  ],
  held: 'in-one-layer',
}
