import { directlyIn, plays, strike } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Counts one byte a number. */
export const oneByte: Idea = {
  id: 'one-byte',
  title: 'One byte a number',
  believes: 'The learner takes the number of parameters for the number of bytes.',
  says: () => 'You counted one byte a number. A float32 takes 4.',
  wayBack: 'Write the unit behind each factor: numbers, and bytes a number.',
  example: { subject: 'alexnet', quantity: 'memory.torchsummary.parameters' },
  rewrites: [strike(plays('bytes-per-number'), directlyIn('product'))],
}
