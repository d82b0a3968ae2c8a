import type { Expression } from '../expression.ts'
import type { Outcome } from './close-ranks.ts'

/** What an idea made of nodes that several workings share, so that it is made once. */
export interface Memory {
  readonly of: (node: Expression) => Outcome | undefined
  readonly keep: (node: Expression, outcome: Outcome) => void
}

/** Keeps nothing. */
export const noMemory: Memory = { of: () => undefined, keep: () => {} }
