import { add, type Derivation, type Expression, slotsOf, type Value } from '@longhand/derivation'
import { readAnswer } from '@longhand/marking'
import type { Asked, Claim } from './worked-example.ts'

/** A claim does not follow from the claims it is the sum of: what those add up to. */
export interface FollowUp {
  readonly lines: Value
}

const claimedValue = ({ says }: Claim): Value | undefined => {
  const answer = readAnswer(says)
  return 'try' in answer ? undefined : answer.readings[0].value
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
      const values = lines.flatMap((line) => (line && claimedValue(line)) ?? [])
      if (values.length < 2 || values.length < lines.length) continue
      const sum = values.reduce((total, value) => add(total, value))
      if (sum !== claimedValue(claim)) notes.set(claim, { lines: sum })
    }
  return notes
}

const sameLine = (
  { derivation, entry }: Asked,
  line: Derivation,
  variant: string | undefined,
): boolean => entry.in === variant && derivation.of === line.of && derivation.term === line.term
