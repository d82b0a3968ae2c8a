import type { Table } from '@longhand/derivation'
import { writeValue } from '../write-number.ts'
import { isColumn } from './is-column.ts'
import type { MatrixWriting } from './piece.ts'

/** Of longer rows and columns the first entries and the last are written. */
const most = 6
const shownFirst = 3

/** Which positions along an axis are written; undefined stands for those left out. */
const shownOf = (count: number): readonly (number | undefined)[] =>
  count <= most
    ? Array.from({ length: count }, (_, i) => i)
    : [...Array(shownFirst).keys(), undefined, count - 1]

/** Rows and columns of a table whose other axes have one position; undefined where it has more axes. */
export const sidesOf = (table: Table): readonly [number, number] | undefined => {
  const own = table.shape.filter((count) => count !== 1)
  if (own.length > 2) return undefined
  const [first = 1, second] = own
  if (second !== undefined) return [first, second]
  return isColumn(table) ? [first, 1] : [1, first]
}

/** The flat positions that are written, in rows. */
export const shownCells = (table: Table): readonly number[] => {
  const [rows, columns] = sidesOf(table) ?? [0, 0]
  return shownOf(rows).flatMap((y) =>
    shownOf(columns).flatMap((x) => (y === undefined || x === undefined ? [] : [y * columns + x])),
  )
}

/** The numbers of a table as a matrix, or undefined where it has too many axes for one. */
export const gridOf = (table: Table, { matrices, style }: MatrixWriting): string | undefined => {
  const sides = sidesOf(table)
  if (sides === undefined) return undefined
  const [rows, columns] = sides
  const { row, column, both } = matrices.dots
  const entry = (y: number | undefined, x: number | undefined): string => {
    if (y === undefined) return x === undefined ? both : column
    return x === undefined ? row : writeValue(table.cellAt(y * columns + x), style)
  }
  return matrices.grid(shownOf(rows).map((y) => shownOf(columns).map((x) => entry(y, x))))
}
