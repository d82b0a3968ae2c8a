import type { Expression, Table } from './expression.ts'
import { slotsOf } from './slots.ts'
import { type Compiled, compile } from './template/compile.ts'
import { cellsOf, stepTo } from './template/grid.ts'
import { termsIn } from './template/terms-in.ts'
import { workOut } from './template/work-out.ts'
import { withSlots } from './with-slots.ts'

/** Works the tables out once more, and gives their numbers: the same arrays at every call. */
export type Replay = () => readonly Float64Array[]

/**
 * Tables that are worked out again and again while the numbers they are given change in place, as
 * in a long training: no node is built, and nothing of an earlier round is kept.
 *
 * @param swap What stands for a constant that changes from round to round.
 * @returns Undefined where a formula holds a number that was worked out for good.
 */
export const replay = (
  wanted: readonly Table[],
  swap: (node: Expression) => Expression = (node) => node,
): Replay | undefined => {
  const twins = new Map<Table, Twin>()
  const found = wanted.map((table) => twinOf(table, twins, swap))
  const numbers = found.flatMap((twin) => (twin === undefined ? [] : [twin.numbers]))
  if (numbers.length < wanted.length) return undefined
  return () => {
    // in the order in which they were entered: each after all that it reads
    for (const { fill } of twins.values()) fill()
    return numbers
  }
}

/** A table that keeps nothing: its numbers are those of the last round. */
interface Twin {
  readonly table: Table
  readonly numbers: Float64Array
  readonly fill: () => void
}

/** Fewer terms are added cell by cell before a loop over all cells would be set up. */
const fewest = 64

const fillOneByOne = (numbers: Float64Array, shape: readonly number[], run: Compiled): void => {
  const at: number[] = []
  for (let flat = 0; flat < numbers.length; flat++)
    numbers[flat] = Number(run(stepTo(at, flat, shape)))
}

type Swap = (node: Expression) => Expression

const twinOf = (table: Table, twins: Map<Table, Twin>, swap: Swap): Twin | undefined => {
  const known = twins.get(table)
  if (known !== undefined || table.pattern === undefined) return known
  const formula = inTwins(table.pattern.formula, twins, swap)
  if (formula === undefined) return undefined
  const cells = cellsOf(table.shape)
  const numbers = new Float64Array(cells)
  const { indices, shape = table.shape } = table.pattern
  const run = compile(formula, indices)
  const isLong = cells * termsIn(formula) >= fewest
  const spans = indices.map((name, axis) => ({ name, from: 0, count: shape[axis] ?? 0 }))
  const twin: Twin = {
    numbers,
    table: { ...table, valueAt: (flat) => numbers[flat] ?? Number.NaN, numbersIn: () => numbers },
    fill: () => {
      const made = isLong ? workOut(formula, spans) : undefined
      if (typeof made === 'number') numbers.fill(made)
      else if (made !== undefined) numbers.set(made)
      else fillOneByOne(numbers, shape, run)
    },
  }
  twins.set(table, twin)
  return twin
}

/** The twin of a table, or a table joined of twins; given tables are read as they are. */
const readAgain = (table: Table, twins: Map<Table, Twin>, swap: Swap): Table | undefined => {
  if (table.pattern !== undefined) return twinOf(table, twins, swap)?.table
  if (table.joins === undefined) return table
  const parts = table.joins.parts.flatMap((part) => readAgain(part, twins, swap) ?? [])
  return parts.length < table.joins.parts.length ? undefined : table.joins.again(parts)
}

/** A formula that reads the twins of its tables. */
const inTwins = (node: Expression, twins: Map<Table, Twin>, swap: Swap): Expression | undefined => {
  if (node.type === 'derivation') return undefined
  if (node.type === 'cell') {
    const table = readAgain(node.table, twins, swap)
    return table && { ...node, table }
  }
  const swapped = swap(node)
  if (swapped !== node) return swapped
  const slots = slotsOf(node).map((slot) => inTwins(slot, twins, swap))
  return slots.every((slot) => slot !== undefined) ? withSlots(node, slots) : undefined
}
