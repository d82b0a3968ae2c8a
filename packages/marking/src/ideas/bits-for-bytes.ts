import { plays, product, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'

/** Counts bits and calls them bytes. */
export const bitsForBytes: Idea = {
  id: 'bits-for-bytes',
  title: 'Bits for bytes',
  believes: 'The learner multiplies by 32, the bits of a number, where its bytes are asked.',
  says: () => 'You counted bits. A number of 32 bits takes 4 bytes.',
  wayBack: 'Eight bits are a byte: divide, and look at the unit again.',
  example: { subject: 'alexnet', quantity: 'memory.torchsummary.parameters' },
  rewrites: [replace(plays('bytes-per-number'), (bytes) => product([mistaken(8), bytes]))],
}
