import type { Derivation } from '@longhand/derivation'
import {
  askOf,
  type Candidate,
  conventionSays,
  ideas,
  type Question,
  singleIdeas,
} from '@longhand/marking'

/** A number that a known wrong idea gives. */
export interface WrongNumber {
  readonly derivation: Derivation
  readonly idea: string
  /** To the learner. */
  readonly says: string
  /** The convention under which the number is right; undefined where there is none. */
  readonly rightIf: string | undefined
}

const wrongNumber = (question: Question, candidate: Candidate): readonly WrongNumber[] => {
  const { derivation, ids, layer } = candidate
  const idea = ids.length === 1 ? ideas.get(ids[0] ?? '') : undefined
  if (idea === undefined) return []
  const met = question.conventions.find(
    (convention) => convention.derivation.value === derivation.value,
  )
  const rightIf = met && conventionSays(question, met.id)
  return [{ derivation, idea: idea.id, says: idea.says(askOf(question, layer)), rightIf }]
}

/** The numbers that known wrong ideas give, simplest first; each idea once, held everywhere. */
export const wrongNumbers = (question: Question): readonly WrongNumber[] => {
  const plain = singleIdeas(question).filter(({ at, under }) => at === null && under === null)
  const seen = new Set<string>()
  return plain
    .flatMap((candidate) => wrongNumber(question, candidate))
    .filter(({ idea }) => {
      const isNew = !seen.has(idea)
      seen.add(idea)
      return isNew
    })
}
