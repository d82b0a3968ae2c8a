import { plays, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'

/** Counts eight bytes a number. */
export const eightBytes: Idea = {
  id: 'eight-bytes',
  title: 'Double precision',
  believes: 'The learner counts eight bytes for each number, where four are meant.',
  says: () => 'You counted 8 bytes a number. Here numbers are float32, of 4 bytes.',
  wayBack: 'Ask which type the numbers have before you multiply.',
  example: { subject: 'alexnet', quantity: 'memory.torchsummary.parameters' },
  rewrites: [replace(plays('bytes-per-number'), () => mistaken(8))],
}
