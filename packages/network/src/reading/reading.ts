import type { Network } from '../network.ts'
import type { Note } from '../note.ts'

/** A network that was read, and what should be known about the reading. */
export interface Reading {
  readonly network: Network
  readonly notes: readonly Note[]
  /** Classes of modules that hold others, by their paths: what a print of PyTorch tells. */
  readonly containers?: Readonly<Record<string, string>>
}
