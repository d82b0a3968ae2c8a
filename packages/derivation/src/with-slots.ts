import { apply, negation, power, product, quotient, sum } from './build.ts'
import type { Expression } from './expression.ts'
import { slotsOf } from './slots.ts'
import { sumOver } from './sum-over.ts'

/** The same kind of node from other slots, or undefined where too few are left to build it. */
const rebuilt = (node: Expression, slots: readonly Expression[]): Expression | undefined => {
  const [first, second] = slots
  if (first === undefined) return undefined
  switch (node.type) {
    case 'quantity':
    case 'cell':
      return node
    case 'derivation':
      return { ...node, formula: first, value: first.value }
    case 'sum':
      return sum(slots)
    case 'product':
      return product(slots)
    case 'negation':
      return negation(first)
    case 'quotient':
      return second && quotient(first, second, node.rounding)
    case 'power':
      return second && power(first, second)
    case 'application':
      return apply(node.function, slots)
    case 'sum-over':
      return sumOver(node.indices, first)
  }
}

/** `node` with other slots, in the same role; the same object where no slot changed. */
export const withSlots = (
  node: Expression,
  slots: readonly Expression[],
): Expression | undefined => {
  return areSame(slots, slotsOf(node)) ? node : withNewSlots(node, slots)
}

/** The same where a slot has changed. */
export const withNewSlots = (
  node: Expression,
  slots: readonly Expression[],
): Expression | undefined => {
  const next = rebuilt(node, slots)
  return next && node.role !== undefined && next.role !== node.role
    ? { ...next, role: node.role }
    : next
}

const areSame = (slots: readonly Expression[], before: readonly Expression[]): boolean => {
  if (slots.length !== before.length) return false
  for (let i = 0; i < slots.length; i++) if (slots[i] !== before[i]) return false
  return true
}
