import type { PlainValue } from '@longhand/derivation'

/** A wrong idea, or a slip of the pen, that gives exactly the number answered. */
export interface Mistake {
  /** The first of `ids`; the slip's where nothing but a slip was made. */
  readonly id: string
  readonly ids: readonly string[]
  /** The layer, where the idea was held in one place only. */
  readonly at: string | null
  /** To the learner. */
  readonly says: string
  /** What the mistake comes to. */
  readonly value: PlainValue
  /** The slip made on top, or null. */
  readonly slip: string | null
  /** How likely a random answer would meet a known mistake; 0 … 1. */
  readonly chance: number
}

/** A convention under which the answer is right. */
export interface Met {
  readonly id: string
  readonly value: PlainValue
}

/** What marking says of an answer, as `longhand check --as json` prints it. */
export interface Check {
  readonly verdict: 'right' | 'convention' | 'wrong' | 'unreadable'
  readonly expected: PlainValue
  readonly conventions: readonly Met[]
  /** Best first; empty where no known idea gives this number. */
  readonly mistakes: readonly Mistake[]
  /** The earlier question whose wrong answer this one follows from: the line itself is right. */
  readonly follows?: string
  /** What to write instead of an answer that could not be read, or of a wrong shape of the right number. */
  readonly try?: string
}
