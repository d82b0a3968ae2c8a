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
  slotsAt.forEach((slots, i) => {
    slots.forEach((slot) => {
      parents[slot]?.push(i)
    })
  })
  return parents
}

/** The nodes of an order that stay as they are, and the places of the others, in order. */
export interface Waiting {
  readonly nodes: (Expression | undefined)[]
  readonly places: readonly number[]
}

/** An order in which some nodes wait to be finished, and all that is built from those. */
export const waitingIn = ({ nodes, parentsAt }: Order, from: readonly number[]): Waiting => {
  const left: (Expression | undefined)[] = nodes.slice()
  let first = left.length
  for (const place of from) {
    left[place] = undefined
    if (place < first) first = place
  }
  const places: number[] = []
  // parents stand further on
  for (let i = first; i < left.length; i++) {
    if (left[i] !== undefined) continue
    places.push(i)
    parentsAt[i]?.forEach((parent) => {
      left[parent] = undefined
    })
  }
  return { nodes: left, places }
}
