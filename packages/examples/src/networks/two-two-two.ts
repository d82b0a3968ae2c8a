import { dense } from '../layers.ts'
import { figuresFrom, type NamedNetwork } from '../named-network.ts'

/** Two inputs, two hidden units, two outputs: the network of the most copied worked example. */
export const twoTwoTwo: NamedNetwork = {
  name: 'two-two-two',
  title: 'Two inputs, two hidden units, two outputs',
  network: {
    name: 'two-two-two',
    input: { type: 'vector', features: 2 },
    layers: [dense('hidden', 2, 'sigmoid'), dense('output', 2, 'sigmoid')],
  },
  figures: figuresFrom('Mazur 2015, "A step by step backpropagation example": w1 to w8', {
    'hidden.weightsOnly': 4,
    'output.weightsOnly': 4,
    'total.weightsOnly': 8,
  }),
}
