import { plays, replace, within } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { transposed } from '../neighbour.ts'

/** Goes back through the weights of another row. */
export const transposedWeight: Idea = {
  id: 'transposed-weight',
  title: 'The wrong row of weights',
  believes:
    'The learner goes back through the weights that lead into the unit of the same number, and not through those that leave the hidden unit.',
  says: () =>
    'You used weights of the wrong row. On the way back a hidden unit uses the weights of the lines that leave it.',
  wayBack:
    'Put a finger on the hidden unit and follow the lines out: those weights, and no others.',
  example: { subject: 'two-two-two', quantity: 'hidden.kernel[0][0].gradient' },
  source: 'Artificial Intelligence Stack Exchange 42884',
  rewrites: [
    replace(
      plays('backward-weight'),
      (weight, _, sheet) => transposed(weight, sheet),
      within('error-path'),
    ),
  ],
}
