import { plays, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'

const million = 10 ** 6
const binary = 2 ** 20

/** Divides by a million where steps of 1024 are meant, or the other way round. */
export const decimalMegabytes: Idea = {
  id: 'decimal-megabytes',
  title: 'Another megabyte',
  believes: 'The learner takes a megabyte of the other kind: a million bytes, or binary ones.',
  says: () =>
    'You used the other megabyte. Some tools divide by a million, others in steps of 1024, and both write MB.',
  wayBack: 'Look up how the tool divides; the two differ by a twentieth.',
  example: { subject: 'alexnet', quantity: 'memory.torchsummary.parameters' },
  rewrites: [
    replace(plays('bytes-per-megabyte'), (bytes) =>
      mistaken(bytes.value === million ? binary : million),
    ),
  ],
}
