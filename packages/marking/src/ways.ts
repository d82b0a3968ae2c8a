import type { Derivation, Expression, Rewrite, Sheet } from '@longhand/derivation'
import { ideas } from './all-ideas.ts'
import type { Idea } from './idea.ts'

/** One way to have an idea. */
export interface Way {
  readonly idea: Idea
  readonly by: Rewrite
  /** Where it stands among all ways. */
  readonly place: number
}

/** All ways, in the order of the ideas. */
export const everyWay: readonly Way[] = [...ideas.values()]
  .flatMap((idea) => idea.rewrites.map((by) => ({ idea, by })))
  .map((way, place) => ({ ...way, place }))

/** How many ways are tried at a node that was not looked at before. */
export const waysTried: number = everyWay.length

/** The ways that would change a node. */
export type Looking = (node: Expression, owner: Derivation | undefined) => readonly Way[]

const known = new WeakMap<Sheet['find'], WeakMap<Expression, readonly Way[]>>()
const none: readonly Way[] = []

/**
 * Looks at nodes among the neighbours of one sheet. This is much quicker than a rewrite, and a node
 * that several questions share is looked at once: most ideas do not apply to it. A node that stands
 * in several lines is looked at in the first: what depends on the line is for rewrites of the line.
 */
export const lookingAt = ({ find }: Sheet): Looking => {
  const sheet = { find }
  const seen = known.get(find) ?? new WeakMap<Expression, readonly Way[]>()
  known.set(find, seen)
  return (node, owner) => {
    const before = seen.get(node)
    if (before !== undefined) return before
    const applying = everyWay.filter(({ by }) => by(node, sheet, owner) !== undefined)
    seen.set(node, applying.length === 0 ? none : applying)
    return applying
  }
}
