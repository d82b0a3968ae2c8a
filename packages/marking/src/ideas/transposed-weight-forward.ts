import { plays, replace, within } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { transposed } from '../neighbour.ts'

/** Adds up with the weights of another column. */
export const transposedWeightForward: Idea = {
  id: 'transposed-weight-forward',
  title: 'The wrong column of weights',
  believes:
    'The learner works a net out with the weights that leave the input of the same number, and not with those that lead into the unit.',
  says: () =>
    'You used weights of the wrong column. A unit adds up what reaches it: the weights of the lines that end in it.',
  wayBack: 'Put a finger on the unit and follow the lines back: those weights, and no others.',
  example: { subject: 'two-two-two', quantity: 'hidden.net[0][0]' },
  isAlone: true,
  rewrites: [
    replace(
      plays('forward-weight'),
      (weight, _, sheet) => transposed(weight, sheet),
      within('weighted-input'),
    ),
  ],
}
