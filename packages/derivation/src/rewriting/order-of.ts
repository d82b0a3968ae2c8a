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
  /** Some places and those of all that is built from their nodes, in order. */
  readonly upwards: (places: readonly number[]) => readonly number[]
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
  const order = { places, nodes, at, slotsAt, upwards: upwardsIn(parentsOf(slotsAt)) }
  orders.set(root, order)
  return order
}

/** Where the nodes stand that each node is a slot of. */
const parentsOf = (slotsAt: Order['slotsAt']): readonly (readonly number[])[] => {
  const parents: number[][] = slotsAt.map(() => [])
  for (const [i, slots] of slotsAt.entries()) for (const slot of slots) parents[slot]?.push(i)
  return parents
}

/** Some places and all that is built from them, each after what it is built from. */
const upwardsIn = (parentsAt: readonly (readonly number[])[]): Order['upwards'] => {
  const isMet = new Uint8Array(parentsAt.length)
  return (places) => {
    const found: number[] = []
    for (const place of places) isMet[place] = 1
    // parents stand further on
    for (let i = isMet.indexOf(1); i >= 0 && i < isMet.length; i++) {
      if (isMet[i] === 0) continue
      isMet[i] = 0
      found.push(i)
      for (const parent of parentsAt[i] ?? []) isMet[parent] = 1
    }
    return found
  }
}
