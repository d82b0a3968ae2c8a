import type { Expression } from '../expression.ts'
import { slotsOf } from '../slots.ts'
import type { Rewrite } from './rewrite.ts'
import { termOf } from './tests-of-place.ts'

/** A rewrite that only changes nodes that show one of these; where nothing is said, any. */
export const seeking = (seeks: readonly string[] | undefined, rewrite: Rewrite): Rewrite =>
  seeks === undefined ? rewrite : Object.assign(rewrite, { seeks })

/**
 * What a node shows: its type, its rule, its term and its role, and the terms and roles of its
 * slots.
 */
export const shownBy = (node: Expression): ReadonlySet<string> => {
  const shown = new Set<string>([node.type])
  if (node.type === 'derivation') shown.add(node.rule)
  enterWords(node, shown)
  for (const slot of slotsOf(node)) enterWords(slot, shown)
  return shown
}

const enterWords = (node: Expression, shown: Set<string>): void => {
  const term = termOf(node)
  if (term !== undefined) shown.add(term)
  if (node.role !== undefined) shown.add(node.role)
}
