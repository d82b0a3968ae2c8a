import type { Index } from '../affine.ts'
import type { Cell, Expression } from '../expression.ts'
import { runLoops } from './loops.ts'
import { readingOf } from './reading.ts'
import type { Rounds } from './rounds.ts'
import { cellsIn, type Span } from './span.ts'

/** What nothing is added to: −0 leaves every first term as it is. */
const NOTHING = -0
/** What a number alone is multiplied by. */
const one = new Float64Array([1])

/**
 * Σ of cells, or of products of two, for every cell of a box: each sum of a convolution or a dense
 * layer. What stands outside a table is left out, since there are zeros.
 *
 * @returns Undefined for a sum of another form.
 */
export const addProducts = (
  { indices, term }: { readonly indices: readonly Index[]; readonly term: Expression },
  cells: readonly Span[],
): Float64Array | undefined => {
  const [first, second, ...others] = factorsIn(term) ?? []
  if (first === undefined || others.length > 0) return undefined
  if (indices.some(({ except }) => except !== undefined)) return undefined
  const added = indices.map(({ name, count }): Span => ({ name, from: 0, count }))
  const spans = [...cells, ...added]
  const reading = readingOf(first, spans)
  const two = second && readingOf(second, spans)
  if (reading === undefined || (second !== undefined && two === undefined)) return undefined
  const sums = new Float64Array(cellsIn(cells)).fill(NOTHING)
  const work = { sums, a: reading.numbers, b: two?.numbers ?? one }
  const isDone = runLoops({ cells, added, one: reading, two }, (rounds, from, and) =>
    addAll(work, rounds, 0, 0, from, and),
  )
  return isDone ? sums : undefined
}

const factorsIn = (term: Expression): readonly Cell[] | undefined => {
  const parts = term.type === 'product' ? term.factors : [term]
  const cells = parts.flatMap((part) => (part.type === 'cell' && !part.outside ? [part] : []))
  return cells.length === parts.length ? cells : undefined
}

/** What is added to, and the numbers that are multiplied. */
interface Work {
  readonly sums: Float64Array
  readonly a: Float64Array
  readonly b: Float64Array
}

/** Adds the product of two numbers at each round of a nest. */
const addAll = (
  work: Work,
  rounds: readonly Rounds[],
  depth: number,
  to: number,
  from: number,
  and: number,
): void => {
  const here = rounds[depth]
  if (here === undefined) return
  const { count, out, first, second } = here
  if (depth < rounds.length - 1)
    for (let i = 0; i < count; i++) {
      const [one, other] = [from + (first[i] ?? 0), and + (second[i] ?? 0)]
      addAll(work, rounds, depth + 1, to + (out[i] ?? 0), one, other)
    }
  else if (out[count - 1] === 0) addToOne(work, here, to, from, and)
  else addToEach(work, here, to, from, and)
}

const addToOne = (
  { sums, a, b }: Work,
  { count, first, second }: Rounds,
  to: number,
  from: number,
  and: number,
): void => {
  let total = sums[to] ?? 0
  for (let i = 0; i < count; i++)
    total += (a[from + (first[i] ?? 0)] ?? 0) * (b[and + (second[i] ?? 0)] ?? 0)
  sums[to] = total
}

const addToEach = (
  { sums, a, b }: Work,
  { count, out, first, second }: Rounds,
  to: number,
  from: number,
  and: number,
): void => {
  for (let i = 0; i < count; i++) {
    const cell = to + (out[i] ?? 0)
    const next = (a[from + (first[i] ?? 0)] ?? 0) * (b[and + (second[i] ?? 0)] ?? 0)
    sums[cell] = (sums[cell] ?? 0) + next
  }
}
