import type { Derivation, Expression } from '../expression.ts'
import { leavesFirst, leavesNotDone, type Place } from '../leaves-first.ts'
import { closeRanks, type Outcome, struck } from './close-ranks.ts'
import type { Order } from './order-of.ts'

/** What becomes of a node whose slots are done; `next` is the node with its new slots. */
export type Finish = (place: Place, next: Expression) => Outcome

/** What becomes of each node. */
export interface Outcomes {
  /** Finishes the nodes of the order that wait. */
  readonly finishAll: () => void
  /** A node of the order, or a neighbour: what stands further on is finished meanwhile. */
  readonly of: (top: Expression) => Outcome
  /** The same for the line that the cells of a table follow: a short one, which many ideas visit. */
  readonly ofLine: (line: Derivation) => Outcome
  /** How many nodes were finished until now. */
  readonly finished: () => number
}

/**
 * What becomes of the nodes of an order and of their neighbours: each is finished once.
 *
 * Nodes of the order are kept by their place in it, neighbours by themselves.
 *
 * @param waiting The places to be finished, in their order; the other nodes stay as they are.
 */
export const outcomesIn = (
  { places, at, slotsAt }: Order,
  waiting: readonly number[],
  finish: Finish,
): Outcomes => {
  const done: Outcome[] = []
  const waits = new Uint8Array(places.length)
  for (const i of waiting) waits[i] = 1
  const neighbours = new Map<Expression, Outcome>()
  let count = 0

  const known = (node: Expression): Outcome | undefined => {
    const place = at.get(node)
    if (place === undefined) return neighbours.get(node)
    return waits[place] === 0 ? node : (done[place] ?? neighbours.get(node))
  }

  const finished = (place: Place, outcomeOf: (slot: Expression, k: number) => Outcome): Outcome => {
    count += 1
    const next = withOutcomes(place, outcomeOf)
    return next === struck ? struck : finish(place, next)
  }

  const finishAt = (i: number, place: Place): Outcome => {
    const slots = slotsAt[i] ?? []
    return finished(place, (slot, k) => {
      const one = slots[k] ?? -1
      return (waits[one] === 1 ? done[one] : undefined) ?? slot
    })
  }

  const isDone = (node: Expression): boolean => known(node) !== undefined
  const finishEach = (places: readonly Place[]): void => {
    for (const place of places)
      if (!isDone(place.node))
        neighbours.set(
          place.node,
          finished(place, (slot) => known(slot) ?? slot),
        )
  }

  return {
    finishAll: (): void => {
      for (const i of waiting) {
        const place = places[i]
        if (place !== undefined) done[i] = neighbours.get(place.node) ?? finishAt(i, place)
      }
    },
    of: (top: Expression): Outcome => {
      if (!isDone(top)) finishEach(leavesNotDone(top, undefined, isDone))
      return known(top) ?? top
    },
    ofLine: (line: Derivation): Outcome => {
      if (!isDone(line)) finishEach(leavesFirst(line))
      return known(line) ?? line
    },
    finished: (): number => count,
  }
}

/** A node with what its slots became. Most stay as they are: nothing is built for them. */
const withOutcomes = (
  { node, slots }: Place,
  outcomeOf: (slot: Expression, k: number) => Outcome,
): Outcome =>
  slots.every((slot, k) => outcomeOf(slot, k) === slot)
    ? node
    : closeRanks(node, slots.map(outcomeOf))
