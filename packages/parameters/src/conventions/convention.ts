import type { Derivation, Word } from '@longhand/derivation'
import type { PlacedLayer } from '@longhand/network'
import type { Quantity } from '../count-layer.ts'

/** A named way to count what others count otherwise. */
export interface Convention {
  /** As commands and addresses name it: `flops`, `connectionsInBounds`. */
  readonly id: string
  readonly term: Word
  /** The quantity that it is a reading of. */
  readonly of: Quantity
  /** What is counted, in a few words. */
  readonly says: string
  readonly source: string
  /** One layer under it, for one example. */
  readonly count: (layer: PlacedLayer) => Derivation
}
