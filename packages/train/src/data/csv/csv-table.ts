import { type Checked, hasIssues, type Issue, quoted } from '@longhand/network'
import { csvParseRows } from 'd3-dsv'
import type { DataFile } from '../files/files.ts'
import { type Headings, headingsIn } from './csv-headings.ts'
import { csvText } from './csv-text.ts'

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

/** A number that a network can be given. */
const isNumber = (cell: string): boolean =>
  cell.trim() !== '' && Number.isFinite(Math.fround(Number(cell)))

/**
 * Reads a CSV file: a line of headings, then rows of numbers with one column of classes.
 *
 * @param label The heading of the classes; the last column, if undefined.
 */
export const readCsvTable = (file: DataFile, label?: string): Checked<CsvTable> => {
  const text = csvText(file)
  if (hasIssues(text)) return text
  const read = rowsIn(file.name, text.value, label)
  if (hasIssues(read)) return read
  const { features, said, names, column } = read.value
  const classes = inOrder(said)
  const width = names.length - 1
  if (classes.length < 2 || classes.length > mostClasses || width < 1)
    return { issues: [noClasses(file.name, names[column] ?? '', said.length, classes.length)] }
  const at = new Map(classes.map((one, index) => [one, index]))
  return {
    value: {
      features: Float32Array.from(features),
      width,
      labels: Uint8Array.from(said, (one) => at.get(one) ?? 0),
      classes,
    },
  }
}

/** The cells below the headings. */
interface Rows extends Headings {
  readonly features: readonly number[]
  /** The class of each row, in its words. */
  readonly said: readonly string[]
}

/** The rows, each turned into numbers as it is read: a file may hold millions of cells. */
const rowsIn = (file: string, text: string, label: string | undefined): Checked<Rows> => {
  const features: number[] = []
  const said: string[] = []
  const issues: Issue[] = []
  let headings: Checked<Headings> = headingsIn(file, [], label)
  csvParseRows(text, (cells, i) => {
    if (i === 0) headings = headingsIn(file, cells, label)
    if (i === 0 || hasIssues(headings) || issues.length >= mostIssues || isEmpty(cells)) return null
    const wrong = rowIssues(`${file}, line ${i + 1}`, headings.value, cells)
    issues.push(...wrong)
    if (wrong.length > 0) return null
    const { column } = headings.value
    said.push(cells[column] ?? '')
    for (const [at, cell] of cells.entries()) if (at !== column) features.push(Number(cell))
    return null
  })
  if (hasIssues(headings)) return headings
  return issues.length > 0
    ? { issues: issues.slice(0, mostIssues) }
    : { value: { ...headings.value, features, said } }
}

const isEmpty = ([first, ...others]: readonly string[]): boolean =>
  first === '' && others.length === 0

/** Why a row cannot be read: its length, cells that are no number, no class. */
const rowIssues = (
  path: string,
  { names, column }: Headings,
  cells: readonly string[],
): readonly Issue[] => {
  if (cells.length !== names.length) return [uneven(path, names.length, cells.length)]
  return cells.flatMap((cell, at) => {
    const where = `${path}, ${names[at]}`
    if (at === column) return cell.trim() === '' ? [noClass(where)] : []
    return isNumber(cell) ? [] : [noNumber(where, cell)]
  })
}

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

const noClass = (path: string): Issue => ({
  path,
  expected: 'the class of the row',
  received: 'nothing',
  try: 'Write its class, or leave the row out.',
})

const noClasses = (path: string, label: string, rows: number, classes: number): Issue => ({
  path,
  expected: `rows of 2 to ${mostClasses} classes, and a column beside that of the classes`,
  received: `${rows === 1 ? 'one row' : `${rows} rows`} with ${classes === 1 ? 'one class' : `${classes} classes`} in the column ${quoted(label)}`,
  try: 'Name the column of the classes with "label".',
})
