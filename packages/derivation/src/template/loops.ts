import { placesOf, type Reading, startOf } from './reading.ts'
import { once, type Rounds, roundsOf } from './rounds.ts'
import type { Span } from './span.ts'

/** Loops that write one number for each cell of a box, and add in it over some indices. */
export interface Loops {
  /** The cells that are written, the last axis fastest. */
  readonly cells: readonly Span[]
  /** What is added over for each cell, in this order, the last one fastest. */
  readonly added: readonly Span[]
  readonly one: Reading
  readonly two: Reading | undefined
}

/** Loops one in another, and the flat positions where they begin to read. */
export type Nest = (rounds: readonly [Rounds, ...Rounds[]], first: number, second: number) => void

/**
 * Runs loops as walks over flat positions, for each cell in the order in which it adds.
 *
 * Where an axis is moved by two loops and may lead outside its table, as under a window with
 * padding, one of them runs here; the others are handed on at each of its rounds, a long one last.
 *
 * @returns False where an axis is moved by two axes of the box: then there is no such walk.
 */
export const runLoops = ({ cells, added, one, two }: Loops, run: Nest): boolean => {
  const axes = [...one.axes, ...(two?.axes ?? [])]
  const inside = firstInside(axes, cells.length)
  if (inside === undefined) return false
  const spans = [...cells, ...added]
  const isOuter = spans.map((_, loop) => loop >= cells.length && loop < inside)
  const order = longLast(spans, cells.length, inside)
  const steps = cells.map((_, axis) => cells.slice(axis + 1).reduce((n, { count }) => n * count, 1))
  const at = spans.map(() => 0)
  const known = spans.map(() => new Map<string, Rounds>())
  const roundsIn = (loop: number): Rounds => {
    const key = placesOf(axes, loop, at).join()
    const before = known[loop]?.get(key)
    if (before !== undefined) return before
    const each = { count: spans[loop]?.count ?? 0, step: steps[loop] ?? 0 }
    const rounds = roundsOf(loop, each, at, one, two)
    known[loop]?.set(key, rounds)
    return rounds
  }
  const handOn = (): void => {
    const first = startOf(one, at, isOuter)
    const second = two === undefined ? 0 : startOf(two, at, isOuter)
    const [outermost = once, ...others] = order.map(roundsIn)
    if (first === undefined || second === undefined) return
    if (outermost.count > 0 && others.every(({ count }) => count > 0))
      run([outermost, ...others], first, second)
  }
  const runFrom = (loop: number): void => {
    if (loop >= inside) handOn()
    else
      for (let round = 0; round < (spans[loop]?.count ?? 0); round++) {
        at[loop] = round
        runFrom(loop + 1)
      }
  }
  runFrom(cells.length)
  return true
}

/** The first loop over terms that may stand inside; undefined where two axes of the box move one. */
const firstInside = (axes: Reading['axes'], cells: number): number | undefined => {
  let inside = cells
  for (const { movedBy } of axes) {
    const [first = 0, second] = movedBy
    if (second === undefined) continue
    if (second < cells) return undefined
    // beside an axis of the box all others run outside, else all but one
    const outer = first < cells ? movedBy.at(-1) : movedBy.at(-2)
    inside = Math.max(inside, (outer ?? -1) + 1)
  }
  return inside
}

/** The loops inside in a good order: terms keep theirs, and the longest of all stands last. */
const longLast = (spans: readonly Span[], cells: number, inside: number): readonly number[] => {
  const length = (loop = -1) => spans[loop]?.count ?? 0
  const moving = [...spans.keys()].filter((loop) => length(loop) !== 1)
  const written = moving.filter((loop) => loop < cells).toSorted((a, b) => length(a) - length(b))
  const summed = moving.filter((loop) => loop >= inside)
  return length(summed.at(-1)) >= length(written.at(-1))
    ? [...summed.slice(0, -1), ...written, ...summed.slice(-1)]
    : [...summed, ...written]
}
