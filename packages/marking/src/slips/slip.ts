/** A slip of the pen: what one does to digits, whatever they stand for. */
export interface Slip {
  readonly id: string
  /** To the learner. */
  readonly says: (right: string, written: string) => string
  /** Whether `right` became `written`, both as digits with a point and a minus. */
  readonly turns: (right: string, written: string) => boolean
  /** How many other numbers it can make of so many digits: the more, the likelier by luck. */
  readonly makes: (digits: number) => number
}
