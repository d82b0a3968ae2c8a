import {
  type Derivation,
  onlyIn,
  type Rewrite,
  type Rewriter,
  rewriter,
} from '@longhand/derivation'
import { type Applied, appliedWays } from './applied-ways.ts'
import { type Candidate, isPlain, simplestFirst } from './candidate.ts'
import { type Ground, groundUnder } from './ground.ts'
import { held } from './held.ts'
import { type Purse, passingCosts, purseOf } from './purse.ts'
import type { Question } from './question.ts'
import { reachOf } from './reach-of.ts'

/**
 * Nodes that the rewrites of one question may visit.
 *
 * Ideas held everywhere come first; in a very large network, ideas held in a single layer are left
 * out from where the budget is spent.
 */
const budget = 500_000

const known = new WeakMap<Question, readonly Candidate[]>()

/**
 * Every wrong working that one idea leads to: everywhere, in one layer only, and everywhere below
 * each convention; the simplest first. Worked out once for each question.
 */
export const singleIdeas = (question: Question): readonly Candidate[] => {
  const before = known.get(question)
  if (before !== undefined) return before
  const candidates = simplestFirst(candidatesOf(question), question.truth.value)
  known.set(question, candidates)
  return candidates
}

/** A working that ideas are held in, and the convention it stands for. */
interface Start {
  readonly under: string | null
  readonly root: Derivation
}

/** Workings that are searched together, so that what they share is rewritten once. */
interface Search {
  readonly question: Question
  readonly starts: readonly Start[]
  readonly ground: Ground
  readonly purse: Purse
}

const candidatesOf = (question: Question): readonly Candidate[] => {
  const purse = purseOf(budget)
  const searchOf = (starts: readonly Start[]): Search => {
    return { question, starts, ground: groundUnder(starts.map(({ root }) => root)), purse }
  }
  const right = searchOf([{ under: null, root: question.truth }])
  const agreed = searchOf(
    question.conventions.map(({ id, derivation }) => ({ under: id, root: derivation })),
  )
  const applied = appliedWays(question, right.ground, purse)
  return [
    ...applied.flatMap((one) => heldEverywhere(one, right)),
    ...appliedWays(question, agreed.ground, purse).flatMap((one) => heldEverywhere(one, agreed)),
    ...question.alternatives.map(({ idea, at, under, derivation }) => {
      const { value } = derivation
      return { ids: [idea], at, layer: at ?? undefined, under, supposes: false, value, derivation }
    }),
    ...applied.flatMap((one) => placesOf(one).flatMap((layer) => heldIn(layer, one, right))),
  ]
}

const heldEverywhere = (one: Applied, search: Search): readonly Candidate[] => {
  const { idea, by, touched } = one
  if (idea.held === 'in-one-layer' || search.purse.isEmpty()) return []
  const holds = holding(one, by, [...touched.values()].flat(), search)
  return candidatesBy(holds, one, null, search)
}

const holding = (
  one: Applied,
  by: Rewrite,
  touched: readonly number[],
  { question, ground: { order } }: Search,
): Rewriter => {
  const places = one.idea.looksAtValues ? [...order.places.keys()] : touched
  return rewriter(order, places, by, question, reachOf(one, question))
}

/** The layers in which alone an idea may be held: where there are several, or it is always so. */
const placesOf = ({ idea, touched }: Applied): readonly string[] => {
  if (idea.held === 'everywhere') return []
  return touched.size > 1 || idea.held === 'in-one-layer' ? [...touched.keys()] : []
}

const heldIn = (layer: string, one: Applied, search: Search): readonly Candidate[] => {
  if (search.purse.isEmpty()) return []
  const holds = holding(one, onlyIn(layer, one.by), one.touched.get(layer) ?? [], search)
  return candidatesBy(holds, one, layer, search)
}

/** What becomes of each working that is searched. */
const candidatesBy = (
  holds: Rewriter,
  { idea, touched }: Applied,
  at: string | null,
  { starts, ground, purse }: Search,
): readonly Candidate[] => {
  purse.pay(holds.visited() + ground.spots.length * passingCosts)
  const [only, ...others] = touched.keys()
  const layer = at ?? (others.length === 0 ? only : undefined)
  const supposes = idea.supposes ?? false
  return starts.flatMap(({ under, root }): readonly Candidate[] => {
    const derivation = held(holds, root)
    if (derivation === undefined) return []
    const { value } = derivation
    const candidate = { ids: [idea.id], at, layer, under, supposes, value, derivation }
    return [isPlain(candidate) ? { ...candidate, holds } : candidate]
  })
}
