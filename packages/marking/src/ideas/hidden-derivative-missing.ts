import { ownedBy, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Skips the slope of a hidden layer’s activation function. */
export const hiddenDerivativeMissing: Idea = {
  id: 'hidden-derivative-missing',
  title: 'The hidden slope left out',
  believes:
    'The learner sends the error back through the weights and forgets the slope of the hidden units.',
  says: () =>
    'You left out the slope of the hidden unit. What comes back through the weights reaches its output; the slope takes it on to its net.',
  wayBack:
    'Stop at each symbol on the way back and ask what it depends on: output on net, net on weights.',
  example: { subject: 'two-two-two', quantity: 'hidden.kernel[0][0].gradient' },
  rewrites: [strike(plays('activation-derivative'), ownedBy('hidden-delta', 'activation-back'))],
}
