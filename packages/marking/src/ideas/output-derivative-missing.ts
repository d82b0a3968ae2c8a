import { ownedBy, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Skips the slope of the output’s activation function. */
export const outputDerivativeMissing: Idea = {
  id: 'output-derivative-missing',
  title: 'The output’s slope left out',
  believes:
    'The learner goes from the error straight to the weights of the output layer, past its activation function.',
  says: () =>
    'You left out the slope of the output’s activation function. The chain from the error to a weight passes through it.',
  wayBack:
    'Write the chain with all its links: error by output, output by net, net by weight. None may be missing.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].updated' },
  rewrites: [strike(plays('activation-derivative'), ownedBy('output-delta'))],
}
