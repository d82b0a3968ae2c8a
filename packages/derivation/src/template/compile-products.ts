import type { Cell, Expression, Index } from '../expression.ts'
import type { Positions } from './position.ts'
import { moveTo, type Read, readOf, stillAt } from './read-in-sum.ts'

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
  const cells = cellsIn(term)
  if (cells === undefined || indices.some(({ except }) => except !== undefined)) return undefined
  const reads = cells.map((cell) => readOf(cell, indices, names))
  const [first, second] = reads
  if (first === undefined || (second === undefined && cells.length > 1)) return undefined
  const runs = indices.map(({ count }) => runOf(count))
  const add = second === undefined ? addOne(runs, first) : addTwo(runs, first, second)
  return (at) => {
    const [from, and] = [stillAt(first, at), second === undefined ? 0 : stillAt(second, at)]
    if (from < 0 || and < 0) return 0
    for (const [depth, run] of runs.entries())
      if (findPlaces(run, depth, first, second, at) === 0) return 0
    const total = add(0, from, and, NOTHING)
    return Math.abs(total) <= Number.MAX_SAFE_INTEGER ? total : Number.NaN
  }
}

/** What nothing is added to: −0 leaves every first term as it is. */
const NOTHING = -0

const cellsIn = (term: Expression): readonly Cell[] | undefined => {
  const parts = term.type === 'product' ? term.factors : [term]
  const cells = parts.flatMap((part) => (part.type === 'cell' && !part.outside ? [part] : []))
  return cells.length === parts.length && cells.length <= 2 ? cells : undefined
}

/** The places of one index that stand inside all tables, and how far each moves the two reads. */
interface Run {
  places: number
  readonly count: number
  readonly first: Int32Array
  readonly second: Int32Array
}

const runOf = (count: number): Run => ({
  places: 0,
  count,
  first: new Int32Array(count),
  second: new Int32Array(count),
})

const findPlaces = (
  run: Run,
  depth: number,
  first: Read,
  second: Read | undefined,
  at: Positions,
): number => {
  run.places = 0
  for (let place = 0; place < run.count; place++) {
    const one = moveTo(first.moved[depth] ?? [], at, place)
    const two = moveTo(second?.moved[depth] ?? [], at, place)
    if (one < 0 || two < 0) continue
    run.first[run.places] = one
    run.second[run.places] = two
    run.places += 1
  }
  return run.places
}

type Adder = (depth: number, from: number, and: number, before: number) => number

const addTwo = (runs: readonly Run[], one: Read, two: Read): Adder => {
  const go: Adder = (depth, from, and, before) => {
    const run = runs[depth]
    if (run === undefined) return before + one.valueAt(from) * two.valueAt(and)
    const { first, second, places } = run
    let total = before
    if (depth === runs.length - 1)
      for (let i = 0; i < places; i++)
        total += one.valueAt(from + (first[i] ?? 0)) * two.valueAt(and + (second[i] ?? 0))
    else
      for (let i = 0; i < places; i++)
        total = go(depth + 1, from + (first[i] ?? 0), and + (second[i] ?? 0), total)
    return total
  }
  return go
}

const addOne = (runs: readonly Run[], one: Read): Adder => {
  const go: Adder = (depth, from, _, before) => {
    const run = runs[depth]
    if (run === undefined) return before + one.valueAt(from)
    const { first, places } = run
    let total = before
    if (depth === runs.length - 1)
      for (let i = 0; i < places; i++) total += one.valueAt(from + (first[i] ?? 0))
    else for (let i = 0; i < places; i++) total = go(depth + 1, from + (first[i] ?? 0), 0, total)
    return total
  }
  return go
}
