import type { Idea } from '../idea.ts'
import { follows, rework } from '../rework.ts'

/** Gives the exponential for the share. */
export const softmaxNotNormalised: Idea = {
  id: 'softmax-not-normalised',
  title: 'Softmax without the division',
  believes: 'The learner raises e to the net and does not divide by the sum of all exponentials.',
  says: () =>
    'You stopped at the exponential. Softmax divides it by the sum of all exponentials, so that the outputs add up to 1.',
  wayBack: 'Add the outputs up: shares of a whole come to 1.',
  example: { subject: 'three-classes', quantity: 'output.output[0][0]' },
  isAlone: true,
  rewrites: [
    rework(follows('softmax'), ({ formula }) =>
      formula.type === 'quotient' ? formula.dividend : undefined,
    ),
  ],
}
