import { type Candidate, isPlain, simplestFirst } from './candidate.ts'
import { held } from './held.ts'
import { type Purse, purseOf } from './purse.ts'
import type { Question } from './question.ts'
import { singleIdeas } from './single-ideas.ts'

/** Nodes that the rewrites of all pairs of one question may visit. */
const budget = 40_000

const known = new WeakMap<Question, readonly Candidate[]>()

/**
 * Every wrong working that two ideas together lead to, both held everywhere; the simplest first.
 *
 * The second idea is held in what the first has made, so it applies wherever its parts are left.
 * In a very large network the search ends with its budget. Worked out once for each question.
 */
export const pairsOfIdeas = (question: Question): readonly Candidate[] => {
  const before = known.get(question)
  if (before !== undefined) return before
  const purse = purseOf(budget)
  const singles = singleIdeas(question).filter(isPlain)
  const met = new Set(singles.map(({ derivation }) => String(derivation.value)))
  const pairs = singles
    .flatMap((first, i) => singles.slice(i + 1).flatMap((second) => pairOf(first, second, purse)))
    // a number that one idea gives needs no two
    .filter(({ derivation }) => !met.has(String(derivation.value)))
  const candidates = simplestFirst(pairs, question.truth.value)
  known.set(question, candidates)
  return candidates
}

/** Two ideas held at once; a misread network can only be the first. */
const pairOf = (one: Candidate, other: Candidate, purse: Purse): readonly Candidate[] => {
  const [first, second] = other.holds === undefined ? [other, one] : [one, other]
  const [id] = second.ids
  const { holds } = second
  if (holds === undefined || id === undefined || first.ids.includes(id) || purse.isEmpty())
    return []
  const before = holds.visited()
  const derivation = held(holds, first.derivation)
  purse.pay(holds.visited() - before)
  if (derivation === undefined) return []
  return [{ ...first, ids: [...first.ids, id].toSorted(), layer: undefined, derivation }]
}
