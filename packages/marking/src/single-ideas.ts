import { type Derivation, leavesFirst, onlyIn, type Rewrite } from '@longhand/derivation'
import { ideas } from './all-ideas.ts'
import { type Candidate, simplestFirst } from './candidate.ts'
import { hold } from './hold.ts'
import type { Question } from './question.ts'

/**
 * Nodes that the rewrites of one question may visit.
 *
 * Ideas held everywhere come first; in a very large network, ideas held in a single layer are left
 * out from where the budget is spent.
 */
const budget = 200_000

/** An idea, and the working it begins from: the one asked for, or that of a convention. */
interface Trial {
  readonly id: string
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

const trialsOf = ({ truth, conventions }: Question): readonly Trial[] =>
  [
    { under: null, root: truth },
    ...conventions.map(({ id, derivation }) => ({ under: id, root: derivation })),
  ].flatMap((start) =>
    [...ideas.values()].flatMap(({ id, rewrites }) => rewrites.map((by) => ({ id, by, ...start }))),
  )

/** Counts down what rewrites may still visit. */
const purse = (): ((root: Derivation) => boolean) => {
  let left = budget
  return (root) => {
    left -= leavesFirst(root).length
    return left >= 0
  }
}

const candidatesOf = (question: Question): readonly Candidate[] => {
  const affords = purse()
  const everywhere = trialsOf(question).flatMap((trial) => {
    const held = affords(trial.root) ? hold(trial.by, trial.root, question) : undefined
    return held === undefined ? [] : [{ ...trial, ...held }]
  })
  const places = everywhere.flatMap(({ layers, ...trial }) =>
    layers.length < 2 ? [] : layers.map((layer) => ({ ...trial, layer })),
  )
  const inOneLayer = places.flatMap(({ id, by, under, root, layer }) => {
    const held = affords(root) ? hold(onlyIn(layer, by), root, question) : undefined
    if (held === undefined) return []
    return [{ ids: [id], at: layer, layer, under, derivation: held.derivation }]
  })
  return [
    ...everywhere.map(({ id, under, derivation, layers }) => {
      const layer = layers.length === 1 ? layers[0] : undefined
      return { ids: [id], at: null, layer, under, derivation }
    }),
    ...question.alternatives.map(({ idea, at, under, derivation }) => {
      return { ids: [idea], at, layer: at ?? undefined, under, derivation }
    }),
    ...inOneLayer,
  ]
}
