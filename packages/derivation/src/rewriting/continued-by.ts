import type { Expression } from '../expression.ts'
import { leavesNotDone, type Place } from '../leaves-first.ts'
import type { Order } from './order-of.ts'

/** A node under a root that does not stand in an order, as if it followed on it. */
export interface Continued {
  readonly place: Place
  /** Where its slots stand, counted on from the order. */
  readonly slotsAt: readonly number[]
  /** Whether an idea has brought it in from the sheet; what it is built from is not entered. */
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
  const found = neighboursOf(order)
  const places = leavesNotDone(root, undefined, (node) => order.at.has(node) || found.has(node))
  const broughtIn = new Set(
    places.flatMap(({ slots }) => slots.filter((slot) => found.has(slot) && !order.at.has(slot))),
  )
  const nodes = [...broughtIn, ...places.map(({ node }) => node)]
  const at = new Map(nodes.map((node, i) => [node, order.places.length + i]))
  return [
    ...[...broughtIn].map((node): Continued => ({ ...leaf(node), isNeighbour: true })),
    ...places.map((place) => ({
      place,
      slotsAt: place.slots.map((slot) => at.get(slot) ?? order.at.get(slot) ?? -1),
      isNeighbour: false,
    })),
  ]
}

const leaf = (node: Expression): Omit<Continued, 'isNeighbour'> => ({
  place: { node, slots: [], owner: undefined },
  slotsAt: [],
})
