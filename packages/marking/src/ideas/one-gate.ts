import { plays, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'

/** Counts a gated layer as if it had no gates. */
export const oneGate: Idea = {
  id: 'one-gate',
  title: 'One gate',
  believes: 'The learner counts the candidate alone, as in a simple recurrent layer.',
  says: ({ part }) => {
    const count = part('gates')
    return `You counted the weights of one gate; this layer has ${count ?? 'another number of them'}. Each gate has weights and biases of its own.`
  },
  wayBack:
    'Write down one equation for each gate and one for the candidate: each has its own weights and biases.',
  example: { subject: 'in-sequence', quantity: 'last.parameters' },
  rewrites: [replace(plays('gates'), () => mistaken(1))],
}
