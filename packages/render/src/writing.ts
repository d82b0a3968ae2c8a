import type { Style } from './style.ts'

/** What stands for a node: its symbol, or its number. */
export type Mode = 'symbols' | 'numbers'

/** How an expression is written, and in which layer's line. */
export interface Writing {
  readonly mode: Mode
  readonly style: Style
  /** The layer whose line this is: its own symbols need no layer's name. */
  readonly around: string
}
