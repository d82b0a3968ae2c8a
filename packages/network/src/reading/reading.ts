import type { Network } from '../network.ts'
import type { Note } from '../note.ts'

/** A network that was read, and what should be known about the reading. */
export interface Reading {
  readonly network: Network
  readonly notes: readonly Note[]
}
