import { directlyIn, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { tensorOf } from '../tensor-of.ts'

/** Leaves out the projection after the heads. */
export const outputProjectionForgotten: Idea = {
  id: 'output-projection-forgotten',
  title: 'Output projection forgotten',
  believes: 'The learner counts query, key and value and forgets what mixes the heads afterwards.',
  says: () =>
    'You left the output projection out. What the heads found is put side by side and goes through one more matrix.',
  wayBack:
    'Follow the numbers to the end: after the heads are joined, a last product brings them back to the size of the input.',
  example: { subject: 'in-sequence', quantity: 'attention.parameters' },
  source: 'Vaswani et al. 2017, §3.2.2',
  rewrites: [strike(tensorOf(/\/output\./), directlyIn('sum'))],
}
