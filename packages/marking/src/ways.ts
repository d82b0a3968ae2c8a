import {
  type Derivation,
  type Expression,
  type Rewrite,
  type Sheet,
  shownBy,
} from '@longhand/derivation'
import { ideas } from './all-ideas.ts'
import type { Idea } from './idea.ts'

/** One way to have an idea. */
export interface Way {
  readonly idea: Idea
  readonly by: Rewrite
  /** Where it stands among all ways. */
  readonly place: number
}

const ways: readonly Way[] = [...ideas.values()]
  .flatMap((idea) => idea.rewrites.map((by) => ({ idea, by })))
  .map((way, place) => ({ ...way, place }))

/** How many ways are tried at a node that was not looked at before. */
export const waysTried: number = ways.length

/** The ways that seek nothing, and may change any node. */
const seekingNothing = ways.filter(({ by }) => by.seeks === undefined)

/** The ways that seek something, by what they seek. */
const seekingIt: ReadonlyMap<string, readonly Way[]> = (() => {
  const found = new Map<string, Way[]>()
  for (const way of ways)
    for (const sought of way.by.seeks ?? []) found.set(sought, [...(found.get(sought) ?? []), way])
  return found
})()

/** The ways that may change a node, by what it shows. */
const waysFor = (node: Expression): ReadonlySet<Way> => {
  const found = new Set(seekingNothing)
  for (const shown of shownBy(node)) for (const way of seekingIt.get(shown) ?? none) found.add(way)
  return found
}

/** The ways that would change a node. */
export type Looking = (node: Expression, owner: Derivation | undefined) => readonly Way[]

const known = new WeakMap<Sheet['find'], WeakMap<Expression, readonly Way[]>>()
const none: readonly Way[] = []

/**
 * Looks at nodes among the neighbours of one sheet. This is much quicker than a rewrite, and a node
 * that several questions share is looked at once: most ideas do not apply to it.
 */
export const lookingAt = ({ find }: Sheet): Looking => {
  const sheet = { find }
  const seen = known.get(find) ?? new WeakMap<Expression, readonly Way[]>()
  known.set(find, seen)
  return (node, owner) => {
    const before = seen.get(node)
    if (before !== undefined) return before
    const applying: Way[] = []
    for (const way of waysFor(node))
      if (way.by(node, sheet, owner) !== undefined) applying.push(way)
    seen.set(node, applying.length === 0 ? none : applying)
    return applying
  }
}
