/** The digits of a number, as one writes it who gives so many decimals and moves the point. */
export type Spell = (decimals: number, timesTen?: number) => string

/** A slip of the pen: what one does to digits, whatever they stand for. */
export interface Slip {
  readonly id: string
  /** What the slip is: `Two digits swapped`. */
  readonly title: string
  /** A sentence about the learner. */
  readonly does: string
  /** How to keep from it. */
  readonly wayBack: string
  /** To the learner. */
  readonly says: (right: string, written: string) => string
  /**
   * The digits that were meant, if this slip made of them what was written; else undefined.
   *
   * @param written Digits with a point and a minus, without separators.
   */
  readonly meant: (spell: Spell, written: string, decimals: number) => string | undefined
  /** How many other numbers it can make of so many digits: the more, the likelier by luck. */
  readonly makes: (digits: number) => number
  /** Significant digits that show it; four, if nothing is said: a shorter number is easily another. */
  readonly fewest?: number
  /** One number that the slip makes of right digits, to be shown. */
  readonly make: (right: string) => string
}
