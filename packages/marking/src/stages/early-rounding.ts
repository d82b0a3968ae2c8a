import {
  evaluateIn,
  plainValue,
  roundedAtEachLine,
  toDecimals,
  toSignificant,
  type Value,
} from '@longhand/derivation'
import { type Answer, fits } from '../answer.ts'
import { chanceOf } from '../chance.ts'
import type { Mistake } from '../check.ts'
import type { Question } from '../question.ts'

/** How people round who round every line: to so many decimals, or significant digits. */
interface Rounding {
  readonly says: string
  readonly round: (value: number) => number
}

const digits: readonly number[] = [1, 2, 3, 4, 5]

const counted = (count: number, thing: string): string =>
  `${count} ${thing}${count === 1 ? '' : 's'}`

const roundings: readonly Rounding[] = [
  ...digits.map((count) => ({ says: counted(count, 'decimal'), round: toDecimals(count) })),
  ...digits.map((count) => ({
    says: counted(count, 'significant digit'),
    round: toSignificant(count),
  })),
]

/** A working in which no line is a fraction has nothing to round. */
const isWhole = (value: Value): boolean => typeof value === 'bigint' || Number.isInteger(value)

/** A number that rounding every line leads to. */
export interface RoundedEarly {
  /** How every line is rounded: `3 decimals`. */
  readonly says: string
  readonly value: Value
}

/** What rounding every line before going on makes of a working; nothing where all is whole. */
export const roundedEarly = ({ truth }: Question): readonly RoundedEarly[] =>
  isWhole(truth.value)
    ? []
    : roundings.map(({ says, round }) => {
        return { says, value: evaluateIn(truth, roundedAtEachLine(round, truth)) }
      })

/** Whether rounding each line before going on gives this number: it fits, and proves nothing. */
export const earlyRounding = (question: Question, answer: Answer): readonly Mistake[] => {
  const rounded = roundedEarly(question)
  const fitting = rounded.find(({ value }) => answer.readings.some((one) => fits(value, one)))
  if (fitting === undefined) return []
  const chance = chanceOf(
    rounded.map(({ value }) => value),
    answer,
  )
  return [
    {
      id: 'early-rounding',
      ids: ['early-rounding'],
      at: null,
      says: `This fits rounding every line to ${fitting.says} before going on. Keep all digits until the end.`,
      value: plainValue(fitting.value),
      slip: null,
      chance,
    },
  ]
}
