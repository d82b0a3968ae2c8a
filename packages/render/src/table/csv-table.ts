import { type Cell, type Spelling, spell, type Table } from './table.ts'

const field = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

const spelling: Spelling = {
  words: field,
  digits: (digits) => digits,
  sizes: (sizes) => sizes.join('x'),
}

const rowOf = (cells: readonly Cell[]): string =>
  cells.map((cell) => spell(cell, spelling)).join(',')

/**
 * The rows of a table as CSV, each after the name of what they belong to; totals are left out, so
 * that a column can be added up.
 *
 * @see RFC 4180
 */
export const csvRows = (of: string, { rows }: Table): string =>
  rows.map((row) => rowOf([{ words: of }, ...row])).join('\n')

/** The heading over `csvRows`. */
export const csvHeading = (of: string, { columns }: Table): string =>
  [of, ...columns.map(({ heading }) => heading.toLowerCase())].map(field).join(',')
