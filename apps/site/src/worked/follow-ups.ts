import { add, type Derivation, type Expression, slotsOf, type Value } from '@longhand/derivation'
import { readAnswer } from '@longhand/marking'
import type { Asked, Claim } from './worked-example.ts'

/** A claim does not follow from the claims it is the sum of: what those add up to. */
export interface FollowUp {
  readonly lines: Value
}

interface Claimed {
  readonly value: Value
  /** How far off it may be: half a unit of its last decimal; a whole number is as it is. */
  readonly reach: number
}

const claimed = ({ says }: Claim): Claimed | undefined => {
  const answer = readAnswer(says)
  if ('try' in answer) return undefined
  const { value, unit } = answer.readings[0]
  return { value, reach: answer.decimals ? unit / 2 : 0 }
}

const lineOf = (term: Expression): Derivation | undefined =>
  term.type === 'derivation' ? term : undefined

/** The lines of a sum, if it is one of lines only. */
const linesAdded = ({ formula }: Derivation): readonly Derivation[] => {
  if (formula.type !== 'sum') return []
  const lines = slotsOf(formula).flatMap((term) => lineOf(term) ?? [])
  return lines.length === formula.terms.length ? lines : []
}

/** Where a source's own lines do not add up to the total it states, whatever the truth is. */
export const followUps = (questions: readonly Asked[]): ReadonlyMap<Claim, FollowUp> => {
  const notes = new Map<Claim, FollowUp>()
  for (const { derivation, claims, entry } of questions)
    for (const claim of claims) {
      const lines = linesAdded(derivation).map((line) =>
        questions
          .find((other) => other.derivation === line || sameLine(other, line, entry.in))
          ?.claims.find(({ source }) => source.id === claim.source.id),
      )
      const parts = lines.flatMap((line) => (line && claimed(line)) ?? [])
      const total = claimed(claim)
      if (total === undefined || parts.length < 2 || parts.length < lines.length) continue
      const sum = parts.map(({ value }) => value).reduce((all, value) => add(all, value))
      // what was rounded before it was added may be off by that much
      const reach = [total, ...parts].reduce((all, part) => all + part.reach, 0)
      const isOff =
        reach === 0
          ? sum !== total.value
          : Math.abs(Number(sum) - Number(total.value)) > reach * (1 + 1e-9)
      if (isOff) notes.set(claim, { lines: sum })
    }
  return notes
}

const sameLine = (
  { derivation, entry }: Asked,
  line: Derivation,
  variant: string | undefined,
): boolean => entry.in === variant && derivation.of === line.of && derivation.term === line.term
