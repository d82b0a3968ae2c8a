import type { Expression } from '@longhand/derivation'
import type { Interval } from './interval.ts'

/** What one output of a layer sees of the network's input along one axis. */
export interface Field {
  /** Positions from the first to the last that it sees. */
  readonly size: Expression
  /** Positions of the input from one output to the next. */
  readonly jump: Expression
  /** The first position that the first output sees, below 0 where it sees zeros. */
  readonly start: Expression
  /** The positions that the first output sees; between them are holes. */
  readonly seen: readonly Interval[]
}

/** Why a receptive field cannot be stated. */
export interface NoField {
  /** Why, in a sentence. */
  readonly unknown: string
  /** What to ask instead. */
  readonly try: string
}
