import type { Expression } from '../expression.ts'
import { leavesFirst, type Place } from '../leaves-first.ts'

/** Every node under a root in the order in which it is worked out, and where each stands in it. */
export interface Order {
  readonly places: readonly Place[]
  /** The nodes alone. */
  readonly nodes: readonly Expression[]
  readonly at: ReadonlyMap<Expression, number>
  /** Where the slots of each node stand. */
  readonly slotsAt: readonly (readonly number[])[]
  /** Where the nodes stand that each node is a slot of. */
  readonly parentsAt: readonly (readonly number[])[]
}

const orders = new WeakMap<Expression, Order>()

/** The order under a root; one working is rewritten many times, so it is made once. */
export const orderOf = (root: Expression): Order => {
  const known = orders.get(root)
  if (known !== undefined) return known
  const places = leavesFirst(root)
  const nodes = places.map(({ node }) => node)
  const at = new Map(nodes.map((node, i) => [node, i]))
  const slotsAt = places.map(({ slots }) => slots.map((slot) => at.get(slot) ?? -1))
  const order = { places, nodes, at, slotsAt, parentsAt: parentsOf(slotsAt) }
  orders.set(root, order)
  return order
}

const parentsOf = (slotsAt: Order['slotsAt']): Order['parentsAt'] => {
  const parents: number[][] = slotsAt.map(() => [])
  for (const [i, slots] of slotsAt.entries()) for (const slot of slots) parents[slot]?.push(i)
  return parents
}

/** The nodes of an order without some of them, and without all that is built from those. */
export const nodesWithout = (
  places: readonly number[],
  { nodes, parentsAt }: Order,
): (Expression | undefined)[] => {
  const left: (Expression | undefined)[] = [...nodes]
  for (const place of places) left[place] = undefined
  // parents stand further on
  for (let i = firstOf(places); i < left.length; i++)
    if (left[i] === undefined) for (const parent of parentsAt[i] ?? []) left[parent] = undefined
  return left
}

/** The first of some places. */
export const firstOf = (places: readonly number[]): number =>
  places.reduce((first, place) => Math.min(first, place), Number.POSITIVE_INFINITY)
