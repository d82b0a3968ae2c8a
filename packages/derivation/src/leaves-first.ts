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
  const places: Place[] = []
  const entered = new Set([root])
  const open = [opened(root, owner)]
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const { place, inner } = last
    const slot = place.slots[last.next++]
    if (slot === undefined) {
      places.push(place)
      open.pop()
    } else if (!entered.has(slot) && !isDone(slot)) {
      entered.add(slot)
      open.push(opened(slot, inner))
    }
  }
  return places
}

/** A place that is entered: the slot that comes next, and the line around it. */
interface Open {
  readonly place: Place
  readonly inner: Derivation | undefined
  next: number
}

const opened = (node: Expression, owner: Derivation | undefined): Open => ({
  place: { node, slots: slotsOf(node), owner },
  inner: node.type === 'derivation' ? node : owner,
  next: 0,
})
