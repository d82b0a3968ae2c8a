import type { PlainValue } from '@longhand/derivation'
import type { Check, Mistake } from '../check.ts'
import type { Question } from '../question.ts'

/** One number of a whole working that somebody handed in. */
export interface PassEntry {
  /** What was asked, as it was asked: `hidden.kernel[0][1].gradient`. */
  readonly quantity: string
  readonly question: Question
  readonly answer: string | number
}

/** What marking says of one number among others; `follows` may name a step that was not handed in. */
export interface PassLine extends Check {
  readonly quantity: string
  readonly answer: string | number
}

/** An idea that explains several wrong numbers at once. */
export interface SharedMistake extends Mistake {
  /** How many of the wrong numbers it explains that follow from no other. */
  readonly explains: number
}

/** Where a working goes wrong first. */
export interface FirstStep {
  /** The address of the step, handed in or not. */
  readonly quantity: string
  readonly expected: PlainValue
  /** What stands there instead; null where it is not known. */
  readonly value: PlainValue
}

/** What marking says of a whole working: one verdict, and how it comes about number by number. */
export interface PassCheck extends Check {
  /** The ideas that explain all wrong numbers, best first; a single number never stands alone. */
  readonly mistakes: readonly SharedMistake[]
  /** Where no idea explains all: the one that explains most, if it is more than one number. */
  readonly nearest: SharedMistake | null
  /** Null where nothing is wrong. */
  readonly first: FirstStep | null
  readonly lines: readonly PassLine[]
}
