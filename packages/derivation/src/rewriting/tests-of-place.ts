import type { Derivation, Expression } from '../expression.ts'
import type { Word } from '../glossary/glossary.ts'

/** Whether a node is meant. */
export type Test = (node: Expression) => boolean
/** Whether a place is meant: by the node whose slots are looked at, and the derivation around it. */
export type Where = (parent: Expression, owner?: Derivation) => boolean

/** What a node is, whatever part it plays. */
export const termOf = (node: Expression): Word | undefined => {
  if (node.type === 'quantity' || node.type === 'derivation') return node.term
  return node.type === 'cell' ? node.table.term : undefined
}

/** The part a node plays: its role, or what it is where no role is named. */
export const partOf = (node: Expression): Word | undefined => node.role ?? termOf(node)

/** Nodes that play one of these parts. A role hides the term: filters as biases are biases. */
export const plays =
  (...parts: readonly Word[]): Test =>
  (node) => {
    const part = partOf(node)
    return part !== undefined && parts.includes(part)
  }

/** Nodes that are one of these things, whatever part they play. */
export const isTerm =
  (...terms: readonly Word[]): Test =>
  (node) => {
    const term = termOf(node)
    return term !== undefined && terms.includes(term)
  }

/** In any place. */
export const anywhere: Where = () => true

/** Directly in a node of one of these types. */
export const directlyIn =
  (...types: readonly Expression['type'][]): Where =>
  (parent) =>
    types.includes(parent.type)

/** Directly in a node that plays one of these parts. */
export const within = (...parts: readonly Word[]): Where => plays(...parts)

/** In the formula of a line that follows one of these rules. */
export const ownedBy =
  (...rules: readonly string[]): Where =>
  (_, owner) =>
    owner !== undefined && rules.includes(owner.rule)
