import { type Cell, type Spelling, spell, type Table } from './table.ts'

/** What a spreadsheet would work out, made plain text by an apostrophe; numbers are numbers. */
const inert = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text

const field = (text: string): string => {
  const plain = inert(text)
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

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
 * Words that a spreadsheet would take for a formula stand behind an apostrophe.
 *
 * @see RFC 4180; OWASP, "CSV injection"
 */
export const csvRows = (of: string, { rows }: Table): string =>
  rows.map((row) => rowOf([{ words: of }, ...row])).join('\n')

/** The heading over `csvRows`. */
export const csvHeading = (of: string, { columns }: Table): string =>
  [of, ...columns.map(({ heading }) => heading.toLowerCase())].map(field).join(',')
