import { plays, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'

/** Counts four gates. */
export const fourGates: Idea = {
  id: 'four-gates',
  title: 'Four gates',
  believes: 'The learner counts a GRU as an LSTM.',
  says: ({ part }) => {
    const count = part('gates')
    return `You counted four gates; this layer has ${count ?? 'another number of them'}. Each gate has weights and biases of its own.`
  },
  wayBack: 'A GRU has one state and no output gate: an update gate, a reset gate and a candidate.',
  example: { subject: 'in-sequence', quantity: 'gated.parameters' },
  rewrites: [replace(plays('gates'), () => mistaken(4))],
}
