import type { Derivation } from '@longhand/derivation'
import { ideas } from './all-ideas.ts'
import { type Candidate, isPlain, type Supposed, simplestFirst } from './candidate.ts'
import { held } from './held.ts'
import { type Purse, purseOf } from './purse.ts'
import type { Question } from './question.ts'
import { singleIdeas } from './single-ideas.ts'

/** Nodes that the rewrites of all pairs of one question may visit. */
const budget = 40_000

/** Two ideas held at once. */
export interface Pair extends Supposed {
  /** Holds both once more: of a pair only its number is kept. */
  readonly again: () => Derivation | undefined
}

const known = new WeakMap<Question, readonly Pair[]>()

/**
 * Every wrong working that two ideas together lead to, both held everywhere; the simplest first.
 *
 * The second idea is held in what the first has made, so it applies wherever its parts are left.
 * In a very large network the search ends with its budget. Worked out once for each question.
 */
export const pairsOfIdeas = (question: Question): readonly Pair[] => {
  const before = known.get(question)
  if (before !== undefined) return before
  const purse = purseOf(budget)
  const plainly = singleIdeas(question).filter(isPlain)
  const met = new Set(plainly.map(({ value }) => value))
  const singles = plainly.filter(({ ids }) => ids.every((id) => ideas.get(id)?.isAlone !== true))
  const pairs: Pair[] = []
  for (const [i, first] of singles.entries())
    for (let k = i + 1; k < singles.length && !purse.isEmpty(); k++) {
      const pair = pairOf(first, singles[k] ?? first, purse)
      // a number that one idea gives needs no two
      if (pair !== undefined && !met.has(pair.value)) pairs.push(pair)
    }
  const candidates = simplestFirst(pairs, question.truth.value)
  known.set(question, candidates)
  return candidates
}

/** Held everywhere on the right working, with no number supposed. */
const plain = { at: null, layer: undefined, under: null, supposes: false } as const

/** Two ideas held at once; a misread network can only be the first. */
const pairOf = (one: Candidate, other: Candidate, purse: Purse): Pair | undefined => {
  const [first, second] = other.holds === undefined ? [other, one] : [one, other]
  const [id] = second.ids
  const { holds } = second
  if (holds === undefined || id === undefined || first.ids.includes(id)) return undefined
  const before = holds.visited()
  const derivation = held(holds, first.derivation)
  purse.pay(holds.visited() - before)
  if (derivation === undefined) return undefined
  const again = () => held(holds, first.derivation)
  return { ...plain, ids: [...first.ids, id].toSorted(), value: derivation.value, again }
}
