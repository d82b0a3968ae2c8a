import type { Value } from '@longhand/derivation'
import { isPlain } from '../candidate.ts'
import type { Question } from '../question.ts'
import { singleIdeas } from '../single-ideas.ts'

/** How many digits an answer is asked to have; whole numbers are always asked in full. */
export type Digits = { readonly decimals: number } | { readonly significant: number }

/** Ideas that give one number at the digits asked, so that nothing tells them apart. */
export interface Confusion {
  /** The number as it would be written. */
  readonly written: string
  readonly ids: readonly string[]
  /** Whether it is also the right answer: then the question does not see these ideas at all. */
  readonly isRight: boolean
}

/** A number as an answer would write it. */
const writtenAs = (value: Value, digits: Digits): string => {
  if (typeof value === 'bigint' || Number.isInteger(value)) return String(value)
  return 'decimals' in digits
    ? value.toFixed(digits.decimals)
    : String(Number(value.toPrecision(digits.significant)))
}

/**
 * The ideas that apply to a question, by the number they give at the digits asked.
 *
 * A group of one idea is told apart; the others are what the question cannot tell.
 *
 * @returns The largest group first.
 */
export const confusionsOf = (question: Question, digits: Digits): readonly Confusion[] => {
  const right = writtenAs(question.truth.value, digits)
  const groups = new Map<string, Set<string>>()
  for (const { ids, value } of singleIdeas(question).filter(isPlain)) {
    const written = writtenAs(value, digits)
    const group = groups.get(written) ?? new Set()
    for (const id of ids) group.add(id)
    groups.set(written, group)
  }
  return [...groups]
    .map(([written, ids]) => ({ written, ids: [...ids].toSorted(), isRight: written === right }))
    .toSorted((a, b) => b.ids.length - a.ids.length || a.written.localeCompare(b.written))
}
