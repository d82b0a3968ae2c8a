import {
  type Arithmetic,
  type Expression,
  evaluateIn,
  roundedAtEachLine,
  type SumOver,
  type Value,
} from '@longhand/derivation'
import type { Question } from './question.ts'
import { everyLine, roundings, someLines, type WrittenDown } from './roundings.ts'
import { termsOf } from './terms-of.ts'

/** A working in which no line is a fraction has nothing to round. */
const isWhole = (value: Value): boolean => typeof value === 'bigint' || Number.isInteger(value)

/** A number that rounding lines leads to. */
export interface RoundedEarly {
  /** How lines are rounded: `every line to 3 decimals`. */
  readonly says: string
  readonly value: Value
}

const rounded = ({ truth }: Question, lines: readonly WrittenDown[]): readonly RoundedEarly[] => {
  if (isWhole(truth.value)) return []
  const termsIn = termsWithin(mostTerms)
  return lines.flatMap(({ says, isWritten }) =>
    roundings.map((rounding) => {
      const { line, ...by } = roundedAtEachLine(rounding.round, truth)
      const rounds: Arithmetic<Value> = {
        ...by,
        termsOf: termsIn,
        line: (value, of) => (isWritten(of) ? line(value, of) : value),
      }
      return { says: `${says} to ${rounding.says}`, value: evaluateIn(truth, rounds) }
    }),
  )
}

/** Terms of long sums that are looked into at most: nobody writes down more by hand. */
const mostTerms = 60

/** The terms of long sums, as far as there are not more of them; each sum is written out once. */
const termsWithin = (most: number): NonNullable<Arithmetic<Value>['termsOf']> => {
  const known = new Map<SumOver, readonly Expression[]>()
  let left = most
  return (long) => {
    const before = known.get(long)
    if (before !== undefined) return before
    const terms = termsOf(long)
    const taken = terms.length > left ? [] : terms
    left -= taken.length
    known.set(long, taken)
    return taken
  }
}

/** What rounding every line before going on makes of a working; nothing where all is whole. */
export const roundedEarly = (question: Question): readonly RoundedEarly[] =>
  rounded(question, [everyLine])

/** The same, and where only some lines are written down and rounded. */
export const roundedOnTheWay = (question: Question): readonly RoundedEarly[] =>
  rounded(question, [everyLine, ...someLines])
