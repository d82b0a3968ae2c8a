import type { Expression } from '../expression.ts'
import { leavesNotDone, type Place } from '../leaves-first.ts'
import type { Order } from './order-of.ts'

/** A node under a root that does not stand in an order, as if it followed on it. */
export interface Continued {
  readonly place: Place
  /** Where its slots stand, counted on from the order. */
  readonly slotsAt: readonly number[]
  /** Whether several ideas may have brought it in. */
  readonly isNeighbour: boolean
}

const neighbours = new WeakMap<Order, Set<Expression>>()

/** The nodes outside an order that rewrites have found on their sheets: each adds its own. */
export const neighboursOf = (order: Order): Set<Expression> => {
  const known = neighbours.get(order) ?? new Set<Expression>()
  neighbours.set(order, known)
  return known
}

const continued = new WeakMap<Order, WeakMap<Expression, readonly Continued[]>>()

/** How an order goes on with a root that is built from its nodes; made once, for all ideas. */
export const continuedBy = (root: Expression, order: Order): readonly Continued[] => {
  const roots = continued.get(order) ?? new WeakMap<Expression, readonly Continued[]>()
  continued.set(order, roots)
  const known = roots.get(root)
  if (known !== undefined) return known
  const made = placesIn(root, order)
  roots.set(root, made)
  return made
}

const placesIn = (root: Expression, order: Order): readonly Continued[] => {
  const places = leavesNotDone(root, undefined, (node) => order.at.has(node))
  const at = new Map(places.map(({ node }, i) => [node, order.places.length + i]))
  const shared = neighboursOf(order)
  return places.map((place) => ({
    place,
    slotsAt: place.slots.map((slot) => at.get(slot) ?? order.at.get(slot) ?? -1),
    isNeighbour: shared.has(place.node),
  }))
}
