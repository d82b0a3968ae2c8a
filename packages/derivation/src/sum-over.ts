import type { Affine, Index } from './affine.ts'
import type { Cell, Expression, SumOver, Table } from './expression.ts'
import { compile } from './template/compile.ts'
import { isOpen } from './template/is-open.ts'

/** Σ of `term` over all positions of `indices`, the last one fastest. */
export const sumOver = (indices: readonly Index[], term: Expression): SumOver => {
  const node: SumOver = { type: 'sum-over', indices, term, value: Number.NaN }
  return isOpen(node) ? node : { ...node, value: compile(node, [])([]) }
}

/** A position that is one index. @example along('i') // { constant: 0, times: { i: 1 } } */
export const along = (name: string): Affine => ({ constant: 0, times: { [name]: 1 } })

/** A position that is one whole number. */
export const fixedAt = (constant: number): Affine => ({ constant, times: {} })

/** One cell of a table, at a position along each axis. */
export const cell = (table: Table, ...at: readonly Affine[]): Cell => {
  const node: Cell = { type: 'cell', table, at, value: Number.NaN }
  return isOpen(node) ? node : { ...node, value: compile(node, [])([]) }
}
