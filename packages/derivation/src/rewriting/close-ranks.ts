import type { Expression } from '../expression.ts'
import { withNewSlots } from '../with-slots.ts'

/** Struck out: nothing stands here any more. */
export const struck: unique symbol = Symbol('struck')
/** Nothing stands here any more. */
export type Struck = typeof struck
/** What becomes of a node. */
export type Outcome = Expression | Struck

/**
 * A node after its slots were rewritten.
 *
 * A sum loses a struck term, a product a factor, a quotient its divisor; what has nothing left is
 * struck too. Unchanged slots give the same object.
 */
export const closeRanks = (node: Expression, outcomes: readonly Outcome[]): Outcome => {
  if (isWhole(outcomes)) return withNewSlots(node, outcomes) ?? struck
  const kept = outcomes.filter((outcome) => outcome !== struck)
  if (kept.length === 0) return struck
  switch (node.type) {
    case 'quotient':
    case 'power': {
      const [first, second] = outcomes
      if (first === struck || first === undefined) return struck
      return second === struck ? inPlaceOf(node, first) : (withNewSlots(node, kept) ?? struck)
    }
    case 'quantity':
    case 'cell':
    case 'derivation':
    case 'sum':
    case 'product':
    case 'negation':
    case 'application':
    case 'sum-over':
      return withNewSlots(node, kept) ?? struck
  }
}

const isWhole = (outcomes: readonly Outcome[]): outcomes is readonly Expression[] =>
  !outcomes.includes(struck)

/** `next` where `node` stood: it takes over the part that `node` played. */
export const inPlaceOf = (node: Expression, next: Expression): Expression =>
  node.role === undefined || node.role === next.role ? next : { ...next, role: node.role }
