import type { Address } from './address.ts'
import { derive, quantity } from './build.ts'
import type { Derivation, Pattern, Quantity, SignAt, Table } from './expression.ts'
import type { Word } from './glossary/glossary.ts'
import { bind } from './template/bind.ts'
import { compile } from './template/compile.ts'
import { cellAddress, cellsOf, positionAt } from './template/grid.ts'

/** What a table is, whose it is, its shape, and how its cells are written. */
export interface Grid {
  readonly term: Word
  readonly of: Address
  readonly shape: readonly number[]
  readonly signAt: SignAt
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

/** A table of given numbers, in flat order. */
export const givenTable = (grid: Grid, numbers: ArrayLike<number>): Table => {
  const valueAt = (flat: number) => numbers[flat] ?? Number.NaN
  const cellAt = kept((flat): Quantity => {
    const at = positionAt(flat, grid.shape)
    return quantity(grid.term, valueAt(flat), cellAddress(grid.of, at), grid.signAt(at))
  })
  return { ...grid, valueAt, cellAt }
}

/** A table whose cells all follow one formula; nothing is worked out before it is asked for. */
export const workedTable = (grid: Grid, pattern: Pattern): Table => {
  const numbers = new Float64Array(cellsOf(grid.shape))
  const known = new Uint8Array(numbers.length)
  let run: ReturnType<typeof compile> | undefined
  const valueAt = (flat: number): number => {
    if (known[flat] !== 1) {
      run ??= compile(pattern.formula, pattern.indices)
      numbers[flat] = Number(run([...positionAt(flat, grid.shape)]))
      known[flat] = 1
    }
    return numbers[flat] ?? Number.NaN
  }
  const cellAt = kept((flat): Derivation => {
    const at = positionAt(flat, grid.shape)
    const { rule, because, indices, formula } = pattern
    const binding = Object.fromEntries(indices.map((name, axis) => [name, at[axis] ?? 0]))
    const of = cellAddress(grid.of, at)
    const line = { rule, because, term: grid.term, of, sign: grid.signAt(at) }
    return derive({ ...line, formula: bind(formula, binding) })
  })
  return { ...grid, valueAt, cellAt, pattern }
}
