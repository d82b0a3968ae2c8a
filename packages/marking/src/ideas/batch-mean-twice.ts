import { directlyIn, plays, product, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Divides by the number of examples twice. */
export const batchMeanTwice: Idea = {
  id: 'batch-mean-twice',
  title: 'The mean taken twice',
  believes: 'The learner divides by the number of examples in the error and again in the gradient.',
  says: () =>
    'You divided by the number of examples twice. The gradient of a mean is the mean of the gradients, once.',
  wayBack: 'Write one division at the very end, and nowhere else.',
  example: { subject: 'three-classes', quantity: 'output.kernel[0][0].gradient' },
  rewrites: [
    replace(
      plays('batch-size'),
      (examples) => product([examples, examples]),
      directlyIn('quotient'),
    ),
  ],
}
