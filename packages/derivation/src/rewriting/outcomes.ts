import type { Expression } from '../expression.ts'
import { leavesNotDone, type Place } from '../leaves-first.ts'
import { closeRanks, type Outcome, struck } from './close-ranks.ts'
import { orderOf } from './order-of.ts'

/** What becomes of a node whose slots are done; `next` is the node with its new slots. */
export type Finish = (place: Place, next: Expression) => Outcome

/** What becomes of each node. */
export interface Outcomes {
  /** The root, after everything under it. */
  readonly ofRoot: () => Outcome
  /** A neighbour that is looked up; what stands further on under the root is finished meanwhile. */
  readonly ofNeighbour: (top: Expression) => Outcome
}

/**
 * What becomes of the nodes under a root and of their neighbours: each is finished once.
 *
 * Nodes under the root are kept by their place in its order, neighbours by themselves.
 */
export const outcomesUnder = (root: Expression, finish: Finish): Outcomes => {
  const { places, at, slotsAt } = orderOf(root)
  const done: Outcome[] = []
  const neighbours = new Map<Expression, Outcome>()

  const known = (node: Expression): Outcome | undefined => {
    const place = at.get(node)
    const inside = place === undefined ? undefined : done[place]
    return inside ?? (neighbours.size === 0 ? undefined : neighbours.get(node))
  }

  const finished = (place: Place, next: Outcome): Outcome =>
    next === struck ? struck : finish(place, next)

  /** Most nodes stay as they are: nothing is built for them. */
  const rebuilt = (place: Place, i: number): Outcome => {
    for (const slot of slotsAt[i] ?? [])
      if (done[slot] !== places[slot]?.node)
        return closeRanks(
          place.node,
          place.slots.map((one) => known(one) ?? one),
        )
    return place.node
  }

  return {
    ofRoot: (): Outcome => {
      for (const [i, place] of places.entries())
        done[i] = neighbours.get(place.node) ?? finished(place, rebuilt(place, i))
      return done.at(-1) ?? root
    },
    ofNeighbour: (top: Expression): Outcome => {
      const isDone = (node: Expression) => known(node) !== undefined
      for (const place of leavesNotDone(top, undefined, isDone)) {
        if (isDone(place.node)) continue
        const outcomes = place.slots.map((slot) => known(slot) ?? slot)
        const isSame = outcomes.every((outcome, i) => outcome === place.slots[i])
        const next = isSame ? place.node : closeRanks(place.node, outcomes)
        neighbours.set(place.node, finished(place, next))
      }
      return known(top) ?? top
    },
  }
}
