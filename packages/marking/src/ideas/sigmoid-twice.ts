import { apply, type Expression, negation, product, sum } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'
import { slopeOfSigmoid } from '../slope-of-sigmoid.ts'

const complement = (x: Expression): Expression => sum([mistaken(1), negation(x)])

/** Puts an output through the sigmoid again. */
export const sigmoidTwice: Idea = {
  id: 'sigmoid-twice',
  title: 'The sigmoid applied twice',
  believes:
    'The learner works the slope out from the sigmoid of the output, which has been through the sigmoid already.',
  says: () =>
    'You put the output through the sigmoid again. Its slope is out times one minus out, with the output as it is.',
  wayBack:
    'Ask what the symbol in the formula stands for: the net, or the output that is known already.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].gradient' },
  source: '“derivative of sigmoid”, copied code',
  rewrites: [
    slopeOfSigmoid((out) => {
      const again = apply('sigmoid', [out])
      return product([again, complement(again)])
    }),
  ],
}
