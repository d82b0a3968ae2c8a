import { negation, product, sum } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'
import { slopeOfSigmoid } from '../slope-of-sigmoid.ts'

/** Uses the slope of another function. */
export const tanhDerivativeForSigmoid: Idea = {
  id: 'tanh-derivative-for-sigmoid',
  title: 'The slope of tanh for a sigmoid',
  believes: 'The learner uses 1 − out², the slope of the hyperbolic tangent, for a sigmoid.',
  says: () =>
    'You used the slope of the hyperbolic tangent. The sigmoid’s is out times one minus out.',
  wayBack: 'Write beside each layer which function it uses, and that function’s own slope.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].gradient' },
  rewrites: [slopeOfSigmoid((out) => sum([mistaken(1), negation(product([out, out]))]))],
}
