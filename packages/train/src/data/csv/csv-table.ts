import { type Checked, type Issue, nearest, quoted } from '@longhand/network'
import { csvParseRows } from 'd3-dsv'
import type { DataFile } from '../files/files.ts'

/** A CSV file as numbers. */
export interface CsvTable {
  /** Row by row, without the column of the classes. */
  readonly features: Float32Array
  readonly width: number
  /** The class of each row, counted from 0. */
  readonly labels: Uint8Array
  readonly classes: readonly string[]
}

const mostClasses = 256
const mostIssues = 20

/** Numbers by their size, words by the alphabet. */
const inOrder = (words: readonly string[]): readonly string[] =>
  [...new Set(words)].sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1))

/** A line that is not empty. */
interface Line {
  /** The first of the file is 1. */
  readonly number: number
  readonly cells: readonly string[]
}

const linesOf = (text: string): readonly Line[] =>
  csvParseRows(text)
    .map((cells, i) => ({ number: i + 1, cells }))
    .filter(({ cells }) => cells.length > 1 || cells[0] !== '')

const isNumber = (cell: string): boolean => cell.trim() !== '' && Number.isFinite(Number(cell))

/**
 * Reads a CSV file: a line of headings, then rows of numbers with one column of classes.
 *
 * @param label The heading of the classes; the last column, if undefined.
 */
export const readCsvTable = ({ name, bytes }: DataFile, label?: string): Checked<CsvTable> => {
  // it leaves out the mark that Excel writes before the first heading
  const [first, ...lines] = linesOf(new TextDecoder().decode(bytes))
  const headings = first?.cells ?? []
  const rows = lines.map(({ cells }) => cells)
  const column = label === undefined ? headings.length - 1 : headings.indexOf(label)
  if (column < 0) return { issues: [noColumn(name, headings, label ?? '')] }
  const issues = rowIssues(name, headings, lines, column)
  if (issues.length > 0) return { issues }
  const said = rows.map((row) => row[column] ?? '')
  const classes = inOrder(said)
  const width = headings.length - 1
  if (classes.length < 2 || classes.length > mostClasses || width < 1)
    return { issues: [noClasses(name, classes.length, width)] }
  const at = new Map(classes.map((one, index) => [one, index]))
  return {
    value: {
      features: Float32Array.from(
        rows.flatMap((row) => row.filter((_, i) => i !== column).map(Number)),
      ),
      width,
      labels: Uint8Array.from(said, (one) => at.get(one) ?? 0),
      classes,
    },
  }
}

/** Rows of another length, and cells that are no number, the first of them. */
const rowIssues = (
  name: string,
  headings: readonly string[],
  lines: readonly Line[],
  column: number,
): readonly Issue[] =>
  lines
    .flatMap(({ cells: row, number }): readonly Issue[] => {
      const path = `${name}, line ${number}`
      if (row.length !== headings.length) return [uneven(path, headings.length, row.length)]
      return row.flatMap((cell, at) =>
        at === column || isNumber(cell) ? [] : [noNumber(`${path}, ${headings[at]}`, cell)],
      )
    })
    .slice(0, mostIssues)

const uneven = (path: string, expected: number, received: number): Issue => ({
  path,
  expected: `${expected} cells, as the first line has`,
  received: String(received),
  try: 'Give every row a cell for every column.',
})

const noNumber = (path: string, cell: string): Issue => ({
  path,
  expected: 'a number',
  received: cell.trim() === '' ? 'nothing' : quoted(cell),
  try: 'Write a number, or name the column of the classes with "label".',
})

const noColumn = (path: string, headings: readonly string[], label: string): Issue => {
  const meant = nearest(label, headings)
  return {
    path,
    expected: `a column named ${quoted(label)}`,
    received: headings.map((heading) => quoted(heading)).join(', ') || 'an empty file',
    try: meant === undefined ? 'Name one of these with "label".' : `Did you mean "${meant}"?`,
  }
}

const noClasses = (path: string, classes: number, width: number): Issue => ({
  path,
  expected: `2 to ${mostClasses} classes, and at least one column beside them`,
  received: `${classes} classes and ${width} columns`,
  try: 'Name the column of the classes with "label".',
})
