import type { Positions } from './position.ts'
import { moveTo, NOTHING, type Read } from './read-in-sum.ts'

/** The places of one index that stand inside all tables, and how far each moves the two reads. */
interface Run {
  places: number
  readonly first: Int32Array
  readonly second: Int32Array
}

/** A sum some of whose terms stand outside a table: the indices run one in another. */
export const loopByLoop = (one: Read, two: Read | undefined): ((at: Positions) => number) => {
  const runs = one.counts.map(
    (count): Run => ({ places: 0, first: new Int32Array(count), second: new Int32Array(count) }),
  )
  const last = runs.length - 1
  const go = (depth: number, from: number, and: number, before: number): number => {
    const run = runs[depth]
    if (run === undefined) return before + termAt(one, two, from, and)
    const { first, second, places } = run
    let total = before
    for (let i = 0; i < places; i++) {
      const here = from + (first[i] ?? 0)
      const there = and + (second[i] ?? 0)
      total =
        depth < last ? go(depth + 1, here, there, total) : total + termAt(one, two, here, there)
    }
    return total
  }
  return (at) => {
    const from = moveTo(one, -1, at, 0)
    const and = two === undefined ? 0 : moveTo(two, -1, at, 0)
    if (from < 0 || and < 0) return 0
    for (let depth = 0; depth < runs.length; depth++) {
      const run = runs[depth]
      if (run !== undefined && findPlaces(run, depth, one, two, at) === 0) return 0
    }
    return go(0, from, and, NOTHING)
  }
}

const termAt = (one: Read, two: Read | undefined, here: number, there: number): number =>
  two === undefined ? numberAt(one, here) : numberAt(one, here) * numberAt(two, there)

const numberAt = ({ known, valueAt }: Read, flat: number): number => {
  const number = known()[flat] ?? Number.NaN
  return Number.isNaN(number) ? valueAt(flat) : number
}

const findPlaces = (
  run: Run,
  depth: number,
  one: Read,
  two: Read | undefined,
  at: Positions,
): number => {
  run.places = 0
  for (let place = 0; place < run.first.length; place++) {
    const here = moveTo(one, depth, at, place)
    const there = two === undefined ? 0 : moveTo(two, depth, at, place)
    if (here < 0 || there < 0) continue
    run.first[run.places] = here
    run.second[run.places] = there
    run.places += 1
  }
  return run.places
}
