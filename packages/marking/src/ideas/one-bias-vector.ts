import { plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Counts one bias for each unit of a gate where there are two. */
export const oneBiasVector: Idea = {
  id: 'one-bias-vector',
  title: 'One vector of biases',
  believes:
    'The learner counts one bias for each unit, though this layer has one for the input and one for the state.',
  says: () =>
    'You counted one bias for each unit of a gate. This layer keeps two: one beside the input’s weights, one beside the state’s.',
  wayBack:
    'Look at the shapes of the stored weights: PyTorch, and a GRU that resets after the product, keep two vectors of biases.',
  example: { subject: 'in-sequence', quantity: 'gated.parameters' },
  source: 'Keras, GRU: reset_after; PyTorch, nn.GRU: bias_ih and bias_hh',
  rewrites: [strike(plays('bias-kinds'))],
}
