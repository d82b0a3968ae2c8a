import type { Address, Derivation } from '@longhand/derivation'

/** The four parts of a step of the training, in their order. */
export type Phase = 'forward' | 'loss' | 'backward' | 'update'

/** One line of the way through a network, in the order in which a person works. */
export interface WalkStep {
  /** The address of the line, which is its own in the whole walk. */
  readonly id: Address
  readonly phase: Phase
  /** The layer it belongs to; left out where it belongs to all. */
  readonly layer?: string
  readonly line: () => Derivation
}
