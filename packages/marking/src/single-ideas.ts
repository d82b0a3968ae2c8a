import { type Derivation, leavesFirst, onlyIn, type Rewrite } from '@longhand/derivation'
import { ideas } from './all-ideas.ts'
import { type Candidate, simplestFirst } from './candidate.ts'
import { hold } from './hold.ts'
import type { Idea } from './idea.ts'
import { layersTouched } from './layers-touched.ts'
import { placesIn } from './places-in.ts'
import { lookingCosts, type Purse, purseOf } from './purse.ts'
import type { Question } from './question.ts'

/**
 * Nodes that the rewrites of one question may visit.
 *
 * Ideas held everywhere come first; in a very large network, ideas held in a single layer are left
 * out from where the budget is spent.
 */
const budget = 500_000

/** An idea, and the working it begins from: the one asked for, or that of a convention. */
interface Trial {
  readonly idea: Idea
  readonly by: Rewrite
  readonly under: string | null
  readonly root: Derivation
}

const known = new WeakMap<Question, readonly Candidate[]>()

/**
 * Every wrong working that one idea leads to: everywhere, in one layer only, and below each
 * convention; the simplest first. Worked out once for each question.
 */
export const singleIdeas = (question: Question): readonly Candidate[] => {
  const before = known.get(question)
  if (before !== undefined) return before
  const candidates = simplestFirst(candidatesOf(question), question.truth.value)
  known.set(question, candidates)
  return candidates
}

const trialsOf = (root: Derivation, under: string | null): readonly Trial[] =>
  [...ideas.values()].flatMap((idea) => idea.rewrites.map((by) => ({ idea, by, under, root })))

/** An idea that applies, and the layers in which it does. */
interface Applied extends Trial {
  readonly layers: readonly string[]
}

const applied = (trial: Trial, question: Question, affords: Purse): readonly Applied[] => {
  if (!affords(placesIn(trial.root).length * lookingCosts)) return []
  const layers = [...layersTouched(trial.by, trial.root, question)]
  return layers.length === 0 ? [] : [{ ...trial, layers }]
}

const candidateOf = (
  { idea, by, under, root, layers }: Applied,
  at: string | null,
  question: Question,
  affords: Purse,
): readonly Candidate[] => {
  if (!affords(leavesFirst(root).length)) return []
  const derivation = hold(at === null ? by : onlyIn(at, by), root, question)
  if (derivation === undefined) return []
  const layer = at ?? (layers.length === 1 ? layers[0] : undefined)
  const supposes = idea.supposes ?? false
  return [{ ids: [idea.id], at, layer, under, supposes, derivation, by }]
}

/** Held in one layer, where there are several or the idea is always held so. */
const placesOf = ({ idea, layers }: Applied): readonly string[] => {
  if (idea.held === 'everywhere') return []
  return layers.length > 1 || idea.held === 'in-one-layer' ? layers : []
}

/** Ideas held everywhere on the right working come first, then those below a convention. */
const candidatesOf = (question: Question): readonly Candidate[] => {
  const { truth, conventions, alternatives } = question
  const affords = purseOf(budget)
  const starts = [
    trialsOf(truth, null),
    ...conventions.map(({ id, derivation }) => trialsOf(derivation, id)),
  ].map((trials) => {
    const found = trials.flatMap((trial) => applied(trial, question, affords))
    const everywhere = found.filter(({ idea }) => idea.held !== 'in-one-layer')
    return { found, held: everywhere.flatMap((one) => candidateOf(one, null, question, affords)) }
  })
  return [
    ...starts.flatMap(({ held }) => held),
    ...alternatives.map(({ idea, at, under, derivation }) => {
      return { ids: [idea], at, layer: at ?? undefined, under, supposes: false, derivation }
    }),
    ...starts.flatMap(({ found }) =>
      found.flatMap((trial) =>
        placesOf(trial).flatMap((at) => candidateOf(trial, at, question, affords)),
      ),
    ),
  ]
}
