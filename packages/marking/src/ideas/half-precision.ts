import { plays, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'

/** Counts two bytes a number. */
export const halfPrecision: Idea = {
  id: 'half-precision',
  title: 'Half precision',
  believes: 'The learner counts two bytes for each number, where four are meant.',
  says: () => 'You counted 2 bytes a number. Here numbers are float32, of 4 bytes.',
  wayBack: 'Ask which type the numbers have before you multiply.',
  example: { subject: 'alexnet', quantity: 'memory.torchsummary.parameters' },
  rewrites: [replace(plays('bytes-per-number'), () => mistaken(2))],
}
