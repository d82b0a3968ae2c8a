import { directlyIn, plays, slotsOf, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Counts the projections and not the products between positions. */
export const attentionProductsForgotten: Idea = {
  id: 'attention-products-forgotten',
  title: 'Attention products forgotten',
  believes:
    'The learner counts multiplications with weights only, though query and key are multiplied too.',
  says: () =>
    'You left out the products of attention itself. Scores and mixture multiply activations with activations, for every pair of positions.',
  wayBack:
    'Write the shapes of the score matrix: one number for each pair of positions and each head, and each is a product.',
  example: { subject: 'in-sequence', quantity: 'attention.macs' },
  rewrites: [strike((node) => slotsOf(node).some(plays('query-tokens')), directlyIn('sum'))],
}
