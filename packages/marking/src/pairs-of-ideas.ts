import { type Derivation, leavesFirst, type Rewrite } from '@longhand/derivation'
import { ideas } from './all-ideas.ts'
import { type Candidate, simplestFirst } from './candidate.ts'
import { hold } from './hold.ts'
import { layersTouched } from './layers-touched.ts'
import { placesIn } from './places-in.ts'
import { lookingCosts, type Purse, purseOf } from './purse.ts'
import type { Question } from './question.ts'
import { singleIdeas } from './single-ideas.ts'

/** Nodes that the rewrites of all pairs of one question may visit. */
const budget = 80_000

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
  const affords = purseOf(budget)
  const firsts = singleIdeas(question).filter(isPlain)
  const met = new Set(firsts.map(({ derivation }) => String(derivation.value)))
  const pairs = firsts
    .flatMap((first) => seconds(first, question, affords))
    // a number that one idea gives needs no two
    .filter(({ derivation }) => !met.has(String(derivation.value)))
  const candidates = simplestFirst(pairs, question.truth.value)
  known.set(question, candidates)
  return candidates
}

const isPlain = ({ at, under, supposes }: Candidate): boolean =>
  at === null && under === null && !supposes

const seconds = (first: Candidate, question: Question, affords: Purse): readonly Candidate[] =>
  [...ideas.values()].flatMap(({ id, rewrites, held, supposes }) => {
    if (first.ids.includes(id) || held === 'in-one-layer' || supposes) return []
    const ids = [...first.ids, id].toSorted()
    return rewrites.flatMap((by) => {
      const derivation = heldToo(by, first.derivation, question, affords)
      return derivation === undefined ? [] : [{ ...first, ids, layer: undefined, derivation }]
    })
  })

const heldToo = (
  by: Rewrite,
  root: Derivation,
  question: Question,
  affords: Purse,
): Derivation | undefined => {
  if (!affords(placesIn(root).length * lookingCosts)) return undefined
  if (layersTouched(by, root, question).size === 0) return undefined
  return affords(leavesFirst(root).length) ? hold(by, root, question) : undefined
}
