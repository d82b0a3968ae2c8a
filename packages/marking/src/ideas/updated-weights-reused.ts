import { plays, replace, within } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { neighbour } from '../neighbour.ts'

/** Goes back through weights that have been updated already. */
export const updatedWeightsReused: Idea = {
  id: 'updated-weights-reused',
  title: 'Going back through new weights',
  believes:
    'The learner updates the output layer first and sends the error back through the new weights instead of those of the forward pass.',
  says: () =>
    'You sent the error back through weights that were already updated. All gradients belong to the old weights; update afterwards.',
  wayBack:
    'Work out every gradient first and write the list down. Only then change the weights, all at once.',
  example: { subject: 'two-two-two', quantity: 'hidden.kernel[0][0].updated' },
  source: 'Stack Overflow 6013429',
  rewrites: [
    replace(
      plays('backward-weight'),
      (weight, _, sheet) => neighbour(weight, '.updated', sheet),
      within('error-path'),
    ),
  ],
}
