import { directlyIn, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { tensorOf } from '../tensor-of.ts'

/** Leaves out the weights that read the state. */
export const forgotRecurrentWeights: Idea = {
  id: 'forgot-recurrent-weights',
  title: 'Recurrent weights forgotten',
  believes:
    'The learner counts the weights from the input and forgets those from the state of the step before.',
  says: () =>
    'You left the recurrent weights out. Each unit also reads the state of the step before, with a weight for each unit.',
  wayBack:
    'Write the line of one step: it has two products, one with the input and one with the state before.',
  example: { subject: 'in-sequence', quantity: 'last.parameters' },
  rewrites: [strike(tensorOf(/\.recurrentKernel$/), directlyIn('sum'))],
}
