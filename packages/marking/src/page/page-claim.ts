import type { PlainValue } from '@longhand/derivation'
import type { Mistake } from '../check.ts'

/** What is said of a claim; `unchecked` where it cannot be known. */
export type PageVerdict = 'right' | 'convention' | 'wrong' | 'unchecked'

/** A claim of a page and what marking says of it, as `longhand mark --as json` prints it. */
export interface PageClaim {
  /** Where the claimed number stands, both counted from 1. */
  readonly line: number
  readonly column: number
  /** The claim as it is written. */
  readonly text: string
  readonly claimed: PlainValue
  /** What it should be; null where that is not known. */
  readonly computed: PlainValue
  readonly verdict: PageVerdict
  readonly mistakes: readonly Mistake[]
  /** Whether it follows from the numbers that the page itself uses. */
  readonly follows: boolean
  /** Earlier lines that are wrong, and on whose numbers this one rests. */
  readonly restsOn: readonly number[]
  /** What a convention or the page around it adds, in a sentence; else null. */
  readonly says: string | null
}
