import type { Derivation, Expression } from '../expression.ts'
import { leavesFirst, leavesNotDone, type Place } from '../leaves-first.ts'
import { closeRanks, type Outcome, struck } from './close-ranks.ts'
import { continuedBy, neighboursOf } from './continued-by.ts'
import type { Order } from './order-of.ts'
import type { Test } from './tests-of-place.ts'

/** What becomes of a node whose slots are done; `next` is the node with its new slots. */
export type Finish = (place: Place, next: Expression) => Outcome

/** How a rewrite works on nodes. */
export interface Work {
  readonly finish: Finish
  /** Whether it may change anything under a neighbour. */
  readonly reaches: Test
}

/** What becomes of each node. */
export interface Outcomes {
  /** Finishes the nodes of the order that wait. */
  readonly finishAll: () => void
  /** A node of the order, or a neighbour: what stands further on is finished meanwhile. */
  readonly of: (top: Expression) => Outcome
  /** The same for the line that the cells of a table follow: a short one, which many ideas visit. */
  readonly ofLine: (line: Derivation) => Outcome
  /** The same for a whole that is built from nodes of the order, when all of them are finished. */
  readonly ofWhole: (root: Expression) => Outcome
  /** How many nodes were finished until now. */
  readonly finished: () => number
}

/**
 * What becomes of the nodes of an order and of their neighbours: each is finished once.
 *
 * Nodes of the order are kept by their place in it, neighbours by themselves.
 *
 * @param from Places to be finished; what is built from them is built anew, and other nodes stay.
 */
export const outcomesIn = (
  order: Order,
  from: readonly number[],
  { finish, reaches }: Work,
): Outcomes => {
  const waiting = order.upwards(from)
  const { done, neighbours, known, foundAs } = knownIn(order, waiting)
  const isDone = (node: Expression): boolean => known(node) !== undefined
  let count = 0

  const asked = new Set(from)

  const finished = (place: Place, next: Outcome): Outcome => {
    count += 1
    return next === struck ? struck : finish(place, next)
  }
  const finishAt = (place: Place, slotsAt: readonly number[] = []): Outcome =>
    foundAs(place.node) ?? finished(place, withDone(place, slotsAt, done))
  const finishInOrder = (place: Place, at: number): Outcome => {
    if (asked.has(at)) return finishAt(place, order.slotsAt[at])
    count += 1
    return foundAs(place.node) ?? withDone(place, order.slotsAt[at] ?? [], done)
  }

  const finishEach = (places: readonly Place[]): void => {
    for (const place of places) {
      if (isDone(place.node)) continue
      neighbours.set(place.node, finished(place, withOutcomes(place, known)))
    }
  }
  const of = (top: Expression): Outcome => {
    if (isDone(top)) return known(top) ?? top
    neighboursOf(order).add(top)
    if (!reaches(top)) return top
    finishEach(leavesNotDone(top, undefined, isDone))
    return known(top) ?? top
  }

  return {
    finishAll: () => {
      for (const i of waiting) {
        const place = done[i] === undefined ? order.places[i] : undefined
        if (place !== undefined) done[i] = finishInOrder(place, i)
      }
    },
    of,
    ofLine: (line) => {
      if (!isDone(line)) finishEach(leavesFirst(line))
      return known(line) ?? line
    },
    ofWhole: (root) => {
      if (isDone(root)) return known(root) ?? root
      let i = order.places.length
      for (const { place, slotsAt, isNeighbour } of continuedBy(root, order)) {
        done[i++] = isNeighbour ? of(place.node) : finishAt(place, slotsAt)
      }
      return done[i - 1] ?? root
    },
    finished: () => count,
  }
}

/** What is known of nodes: of an order by their places, of neighbours by themselves. */
const knownIn = (order: Order, waiting: readonly number[]) => {
  // behind the order follows what is built from it, for as long as that is looked at
  const done: (Outcome | undefined)[] = order.nodes.slice()
  for (const place of waiting) done[place] = undefined
  const neighbours = new Map<Expression, Outcome>()
  // most ideas find no neighbour, and are not kept waiting to look for one
  const foundAs = (node: Expression): Outcome | undefined =>
    neighbours.size === 0 ? undefined : neighbours.get(node)
  const known = (node: Expression): Outcome | undefined => {
    const place = order.at.get(node)
    return (place === undefined ? undefined : done[place]) ?? neighbours.get(node)
  }
  return { done, neighbours, known, foundAs }
}

/** A node with what its slots became. Most stay as they are: nothing is built for them. */
const withOutcomes = (
  { node, slots }: Place,
  known: (slot: Expression) => Outcome | undefined,
): Outcome => {
  const outcomes = slots.map((slot) => known(slot) ?? slot)
  return outcomes.every((outcome, k) => outcome === slots[k]) ? node : closeRanks(node, outcomes)
}

/** The same where slots are found by their places: this loop runs most of all. */
const withDone = (
  { node, slots }: Place,
  slotsAt: readonly number[],
  done: readonly (Outcome | undefined)[],
): Outcome => {
  for (let k = 0; k < slots.length; k++)
    if (done[slotsAt[k] ?? -1] !== slots[k]) {
      const outcomes = slotsAt.map((at) => done[at] ?? struck)
      return closeRanks(node, outcomes)
    }
  return node
}
