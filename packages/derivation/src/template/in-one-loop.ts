import { cellsOf } from './grid.ts'
import type { Positions } from './position.ts'
import { beginning, distances, NOTHING, type Read } from './read-in-sum.ts'

/** Longer lists of distances are not worth their room. */
const longest = 4096

/** A sum whose terms all stand inside their tables; undefined where some do not. */
export const inOneLoop = (
  one: Read,
  two: Read | undefined,
): ((at: Positions) => number | undefined) | undefined => {
  const terms = cellsOf(one.counts)
  if (terms === 0 || terms > longest) return undefined
  let steps = new Int32Array(0)
  let others = new Int32Array(0)
  return (at) => {
    const from = beginning(one, at)
    const and = two === undefined ? 0 : beginning(two, at)
    if (from < 0 || and < 0) return undefined
    if (steps.length === 0) {
      steps = distances(one)
      others = two === undefined ? others : distances(two)
    }
    return two === undefined ? addOne(one, from, steps) : addTwo(one, from, steps, two, and, others)
  }
}

const addTwo = (
  one: Read,
  from: number,
  steps: Int32Array,
  two: Read,
  and: number,
  others: Int32Array,
): number => {
  const a = one.known()
  const b = two.known()
  let total = NOTHING
  for (let i = 0; i < steps.length; i++) {
    const here = from + (steps[i] ?? 0)
    const there = and + (others[i] ?? 0)
    let x = a[here] ?? Number.NaN
    if (Number.isNaN(x)) x = one.valueAt(here)
    let y = b[there] ?? Number.NaN
    if (Number.isNaN(y)) y = two.valueAt(there)
    total += x * y
  }
  return total
}

const addOne = (one: Read, from: number, steps: Int32Array): number => {
  const a = one.known()
  let total = NOTHING
  for (let i = 0; i < steps.length; i++) {
    const here = from + (steps[i] ?? 0)
    const x = a[here] ?? Number.NaN
    total += Number.isNaN(x) ? one.valueAt(here) : x
  }
  return total
}
