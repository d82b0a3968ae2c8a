import type { Expression, Table, Word } from '@longhand/derivation'
import type { Desk } from '../writing/desk.ts'

/** What an activation function is put on: the numbers of a layer before it. */
export interface Bend {
  readonly desk: Desk
  /** What goes in: a dense layer's net, or what an activation layer reads. */
  readonly input: Table
  /** The word for what goes in, in an address: `net`. */
  readonly part: string
  /** The free indices of one example's numbers; the last runs over units or channels. */
  readonly indices: readonly string[]
  /** What comes out, if it is not the layer's output. */
  readonly made?: { readonly part: string; readonly term: Word }
}

/** What comes out, unless it has another name. */
export const output = { part: 'output', term: 'activation' } as const

/** What an activation function makes of it, and the way back. */
export interface Bent {
  readonly output: Table
  readonly tables: readonly Table[]
  readonly back: (reach: Table) => BentBack
}

/** ∂E/∂in from ∂E/∂out. */
export interface BentBack {
  readonly formula: Expression
  /** The slopes on the way. */
  readonly tables: readonly Table[]
}

/** How an activation function is worked out by hand, forward and back. */
export type ActivationRule = (bend: Bend) => Bent
