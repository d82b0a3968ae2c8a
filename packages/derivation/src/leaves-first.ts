import type { Derivation, Expression } from './expression.ts'
import { slotsOf } from './slots.ts'

/** A node, what it is built from, and the derivation in whose formula it stands. */
export interface Place {
  readonly node: Expression
  readonly slots: readonly Expression[]
  readonly owner: Derivation | undefined
}

const never = (): boolean => false
const orders = new WeakMap<Expression, readonly Place[]>()

/**
 * Every node under a root once, each after all that it is built from, the root last.
 *
 * The working of a deep network is a chain of many thousand nodes: there is no call for each. A
 * node does not change, so the order under a root is worked out once.
 */
export const leavesFirst = (root: Expression): readonly Place[] => {
  const known = orders.get(root)
  if (known !== undefined) return known
  const places = leavesNotDone(root, undefined, never)
  orders.set(root, places)
  return places
}

/** The same without the nodes that are done, and without what is under them alone. */
export const leavesNotDone = (
  root: Expression,
  owner: Derivation | undefined,
  isDone: (node: Expression) => boolean,
): readonly Place[] => {
  const entered = new Set<Expression>()
  const left = new Set<Expression>()
  const places: Place[] = []
  const waiting: Place[] = [{ node: root, slots: slotsOf(root), owner }]
  for (let place = waiting.at(-1); place !== undefined; place = waiting.at(-1)) {
    const { node, slots } = place
    if (entered.has(node) || isDone(node)) {
      waiting.pop()
      if (entered.has(node) && !left.has(node)) places.push(place)
      left.add(node)
      continue
    }
    entered.add(node)
    const inner = node.type === 'derivation' ? node : place.owner
    for (let k = slots.length - 1; k >= 0; k -= 1) {
      const slot = slots[k]
      if (slot !== undefined && !left.has(slot) && !isDone(slot))
        waiting.push({ node: slot, slots: slotsOf(slot), owner: inner })
    }
  }
  return places
}
