import type { Address } from './address.ts'
import { derive, quantity } from './build.ts'
import type { Derivation, Pattern, Quantity, SignAt, Table } from './expression.ts'
import type { Word } from './glossary/glossary.ts'
import { bind } from './template/bind.ts'
import { type Compiled, compile } from './template/compile.ts'
import { cellAddress, positionAt, stepTo } from './template/grid.ts'
import { keptNumbers } from './template/kept-numbers.ts'
import { wholeOf } from './template/span.ts'
import { workOut } from './template/work-out.ts'

/** What a table is, whose it is, its shape, and how its cells are written. */
export interface Grid {
  readonly term: Word
  readonly of: Address
  readonly shape: readonly number[]
  readonly signAt: SignAt
  /** Whose each cell is, where the table is a part of a larger one; left out, `of` and its place. */
  readonly addressAt?: (at: readonly number[]) => Address
}

const kept = <T>(make: (flat: number) => T): ((flat: number) => T) => {
  const made = new Map<number, T>()
  return (flat) => {
    const known = made.get(flat)
    if (known !== undefined) return known
    const next = make(flat)
    made.set(flat, next)
    return next
  }
}

/**
 * A table of given numbers, in flat order.
 *
 * @param numbers A Float64Array is read in place: numbers that change in it change in the table.
 */
export const givenTable = (grid: Grid, numbers: ArrayLike<number>): Table => {
  const valueAt = (flat: number) => numbers[flat] ?? Number.NaN
  let all = numbers instanceof Float64Array ? numbers : undefined
  const numbersIn = () => {
    all ??= Float64Array.from(numbers)
    return all
  }
  const cellAt = kept((flat): Quantity => {
    const at = positionAt(flat, grid.shape)
    return quantity(grid.term, valueAt(flat), cellAddress(grid.of, at), grid.signAt(at))
  })
  return { ...grid, valueAt, numbersIn, cellAt }
}

/**
 * A table made of others: each step of a sequence has a formula of its own.
 *
 * @param placeOf The part that a cell stands in, and its flat position there.
 */
export const joinedTable = (
  grid: Grid,
  parts: readonly Table[],
  placeOf: (at: readonly number[]) => readonly [part: number, flat: number],
): Table => {
  const find = (flat: number) => {
    const [part, place] = placeOf(positionAt(flat, grid.shape))
    const table = parts[part]
    if (table === undefined) throw new RangeError(`${grid.of} has no part ${part}`)
    return { table, place }
  }
  return {
    ...grid,
    valueAt: (flat) => {
      const { table, place } = find(flat)
      return table.valueAt(place)
    },
    cellAt: (flat) => {
      const { table, place } = find(flat)
      return table.cellAt(place)
    },
    joins: { parts, again: (others) => joinedTable(grid, others, placeOf) },
  }
}

/** A table whose cells all follow one formula; nothing is worked out before it is asked for. */
export const workedTable = (grid: Grid, pattern: Pattern): Table => {
  const { indices, formula, shape = grid.shape } = pattern
  const isInOwnAxes = String(shape) === String(grid.shape)
  let run: Compiled | undefined
  const at: number[] = []
  const { valueAt, numbersIn } = keptNumbers(grid.shape, {
    one: (flat) => {
      run ??= compile(formula, indices)
      return Number(run(stepTo(at, flat, shape)))
    },
    inside: (box) => {
      const spans = isInOwnAxes ? box : wholeOf(shape)
      const made = workOut(
        formula,
        indices.map((name, axis) => ({ name, from: 0, count: 1, ...spans[axis] })),
      )
      // a cell alone may be read as it stands elsewhere
      return formula.type === 'cell' && typeof made === 'object' ? made.slice() : made
    },
  })
  const cellAt = kept((flat): Derivation => {
    const at = positionAt(flat, grid.shape)
    const { rule, because } = pattern
    const own = positionAt(flat, shape)
    const binding = Object.fromEntries(indices.map((name, axis) => [name, own[axis] ?? 0]))
    const of = grid.addressAt?.(at) ?? cellAddress(grid.of, at)
    const line = { rule, because, term: grid.term, of, sign: grid.signAt(at) }
    return derive({ ...line, formula: bind(formula, binding) })
  })
  return {
    ...grid,
    valueAt,
    // the same cells in another box: all of them are a box in both
    numbersIn: (box) => numbersIn(isInOwnAxes ? box : wholeOf(grid.shape)),
    cellAt,
    pattern,
  }
}
