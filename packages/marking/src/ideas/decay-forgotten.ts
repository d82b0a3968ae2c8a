import { directlyIn, plays, strike, type Test } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

const isDecayStep: Test = (node) => node.type === 'negation' && plays('decay-step')(node.inside)

/** Leaves the pull of L2 out. */
export const decayForgotten: Idea = {
  id: 'decay-forgotten',
  title: 'Decay forgotten',
  believes:
    'The learner updates with the gradient of the error alone and forgets the pull towards zero.',
  says: () => 'You left the decay out. L2 adds lambda times the weight to its gradient.',
  wayBack: 'The error has two parts now. Differentiate both.',
  example: { subject: 'momentum-steps', quantity: 'output.kernel[0][0].updated' },
  rewrites: [
    strike(plays('decay-term'), directlyIn('sum')),
    strike(isDecayStep, directlyIn('sum')),
  ],
}
