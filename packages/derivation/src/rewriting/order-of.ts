import type { Expression } from '../expression.ts'
import { leavesFirst, type Place } from '../leaves-first.ts'

/** Every node under a root in the order in which it is worked out, and where each stands in it. */
export interface Order {
  readonly places: readonly Place[]
  readonly at: ReadonlyMap<Expression, number>
  /** Where the slots of each node stand. */
  readonly slotsAt: readonly (readonly number[])[]
}

const orders = new WeakMap<Expression, Order>()

/** The order under a root; one working is rewritten many times, so it is made once. */
export const orderOf = (root: Expression): Order => {
  const known = orders.get(root)
  if (known !== undefined) return known
  const places = leavesFirst(root)
  const at = new Map(places.map(({ node }, i) => [node, i]))
  const slotsAt = places.map(({ slots }) => slots.map((slot) => at.get(slot) ?? -1))
  const order = { places, at, slotsAt }
  orders.set(root, order)
  return order
}
