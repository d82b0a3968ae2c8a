import type { Index } from '../affine.ts'
import type { Cell, Expression } from '../expression.ts'
import { cellsOf } from './grid.ts'
import type { Positions } from './position.ts'
import { beginning, distances, moveTo, type Read, readOf } from './read-in-sum.ts'

/**
 * A long sum of cells, or of products of two, as plain loops over flat positions.
 *
 * Positions outside a table are left out, since there are zeros: every sum of a convolution or a
 * dense layer runs here. The terms are added in the same order as anywhere else.
 *
 * @returns Undefined for a sum of another form. What it returns is NaN where whole numbers grew too
 *   large for float64, or a number was none: then the sum is to be worked out the long way.
 */
export const compileProducts = (
  { indices, term }: { readonly indices: readonly Index[]; readonly term: Expression },
  names: readonly string[],
): ((at: Positions) => number) | undefined => {
  if (cellsOf(indices.map(({ count }) => count)) < fewest) return undefined
  const cells = cellsIn(term)
  if (cells === undefined || indices.some(({ except }) => except !== undefined)) return undefined
  const [first, second] = cells.map((cell) => readOf(cell, indices, names))
  if (first === undefined || (second === undefined && cells.length > 1)) return undefined
  const straight = inOneLoop(first, second)
  const clipped = loopByLoop(first, second)
  return (at) => {
    const whole = straight?.(at)
    const total = whole === undefined ? clipped(at) : whole
    return Math.abs(total) <= Number.MAX_SAFE_INTEGER ? total : Number.NaN
  }
}

/** Shorter sums are over before they would be set up. */
const fewest = 8

/** What nothing is added to: −0 leaves every first term as it is. */
const NOTHING = -0

const cellsIn = (term: Expression): readonly Cell[] | undefined => {
  const parts = term.type === 'product' ? term.factors : [term]
  const cells = parts.flatMap((part) => (part.type === 'cell' && !part.outside ? [part] : []))
  return cells.length === parts.length && cells.length <= 2 ? cells : undefined
}

/** Longer lists of distances are not worth their room. */
const longest = 4096

/** A sum whose terms all stand inside their tables; undefined where some do not. */
const inOneLoop = (
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
  let total = NOTHING
  for (let i = 0; i < steps.length; i++) total += one.valueAt(from + (steps[i] ?? 0))
  return total
}

/** The places of one index that stand inside all tables, and how far each moves the two reads. */
interface Run {
  places: number
  readonly first: Int32Array
  readonly second: Int32Array
}

/** A sum some of whose terms stand outside a table: the indices run one in another. */
const loopByLoop = (one: Read, two: Read | undefined): ((at: Positions) => number) => {
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
  two === undefined ? one.valueAt(here) : one.valueAt(here) * two.valueAt(there)

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
