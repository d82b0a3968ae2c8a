import { plays, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'

/** Counts two gates. */
export const twoGates: Idea = {
  id: 'two-gates',
  title: 'Two gates',
  believes:
    'The learner counts the gates of a GRU without the candidate, which has weights as well.',
  says: ({ part }) => {
    const count = part('gates')
    return `You counted two gates; this layer has ${count ?? 'another number of them'}. Each gate has weights and biases of its own.`
  },
  wayBack: 'A GRU has an update gate, a reset gate and a candidate: three sets of weights.',
  example: { subject: 'in-sequence', quantity: 'gated.parameters' },
  rewrites: [replace(plays('gates'), () => mistaken(2))],
}
