import { plays, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'

/** Counts three gates. */
export const threeGates: Idea = {
  id: 'three-gates',
  title: 'Three gates',
  believes: 'The learner counts the gates of an LSTM without the candidate, or takes it for a GRU.',
  says: ({ part }) => {
    const count = part('gates')
    return `You counted three gates; this layer has ${count ?? 'another number of them'}. Each gate has weights and biases of its own.`
  },
  wayBack:
    'An LSTM has an input, a forget and an output gate, and a candidate for its memory: four sets of weights.',
  example: { subject: 'in-sequence', quantity: 'last.parameters' },
  rewrites: [replace(plays('gates'), () => mistaken(3))],
}
