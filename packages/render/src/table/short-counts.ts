import type { Value } from '@longhand/derivation'
import type { Cell, Table } from './table.ts'

const suffixes = ['', 'K', 'M', 'G', 'T', 'P', 'E']

/**
 * A count in so many digits, by thousands: 62.4M.
 *
 * @example shortCount(62378344, 3) // '62.4M'
 */
export const shortCount = (count: Value, digits: number): string => {
  const value = Number(count)
  if (!Number.isFinite(value)) return '?'
  if (value < 1000) return String(count)
  // rounding first: 999,999 in three digits is 1.00M
  const rounded = Number(value.toPrecision(digits))
  const thousands = Math.min(suffixes.length - 1, Math.floor(Math.log10(rounded) / 3))
  const scaled = rounded / 1000 ** thousands
  const whole = String(Math.trunc(scaled)).length
  return scaled.toFixed(Math.max(0, digits - whole)) + (suffixes[thousands] ?? '')
}

const shortCell = (cell: Cell, digits: number): Cell =>
  'count' in cell ? { words: shortCount(cell.count, digits) } : cell

/** A table whose counts are shown in so many digits. */
export const withShortCounts = (table: Table, digits: number | undefined): Table => {
  if (digits === undefined) return table
  const short = (row: readonly Cell[]): readonly Cell[] =>
    row.map((cell) => shortCell(cell, digits))
  return {
    ...table,
    rows: table.rows.map(short),
    ...(table.total && { total: short(table.total) }),
  }
}
