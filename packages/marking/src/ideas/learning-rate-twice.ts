import { directlyIn, plays, product, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Multiplies by the learning rate two times. */
export const learningRateTwice: Idea = {
  id: 'learning-rate-twice',
  title: 'The learning rate used twice',
  believes:
    'The learner multiplies by the learning rate when working out the gradient, and again in the update.',
  says: () =>
    'You used the learning rate twice. The gradient does not know it; only the step does.',
  wayBack: 'Keep the two apart: the gradient says where, the learning rate says how far.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].updated' },
  rewrites: [
    replace(plays('learning-rate'), (rate) => product([rate, rate]), directlyIn('product')),
  ],
}
