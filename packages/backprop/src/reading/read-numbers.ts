import { type Checked, type Issue, quoted } from '@longhand/network'
import type { Nested } from '../problem.ts'

/** Numbers as they were written, and in flat order. */
export interface Grid {
  readonly nested: readonly Nested[]
  readonly flat: Float64Array
}

/** Of many wrong places the first ones say enough. */
export const mostIssues = 10

/**
 * Lists of lists of numbers of a given shape, or the places where they are something else.
 *
 * Nothing is copied but into the flat order: networks have many numbers.
 *
 * @param shape At least one axis.
 */
export const readNumbers = (
  data: unknown,
  shape: readonly number[],
  path: string,
): Checked<Grid> => {
  if (!isGrid(data, shape, 0)) return { issues: firstWrong(data, shape, path) }
  const flat = new Float64Array(shape.reduce((cells, count) => cells * count, 1))
  pour(data, flat, 0)
  return { value: { nested: data, flat } }
}

const isNumber = (data: unknown): data is number => Number.isFinite(data)

const isGrid = (
  data: unknown,
  shape: readonly number[],
  axis: number,
): data is readonly Nested[] => {
  if (!Array.isArray(data) || data.length !== shape[axis]) return false
  if (axis === shape.length - 1) return isRow(data)
  for (const entry of data) if (!isGrid(entry, shape, axis + 1)) return false
  return true
}

// rows by themselves: where a list may hold rows or numbers, every number is wrapped to be read
const isRow = (data: readonly unknown[]): data is readonly number[] => {
  for (let i = 0; i < data.length; i++) if (!isNumber(data[i])) return false
  return true
}

/** Writes numbers in flat order, and says where the next one goes. */
const pour = (data: readonly Nested[], flat: Float64Array, from: number): number => {
  if (isRow(data)) {
    flat.set(data, from)
    return from + data.length
  }
  let next = from
  for (const entry of data) if (typeof entry !== 'number') next = pour(entry, flat, next)
  return next
}

const firstWrong = (data: unknown, shape: readonly number[], path: string): readonly Issue[] => {
  const issues: Issue[] = []
  for (const issue of wrongIn(data, shape, path)) if (issues.push(issue) === mostIssues) break
  return issues
}

/** One after the other: a list may have millions of wrong entries. */
function* wrongIn(data: unknown, shape: readonly number[], path: string): Generator<Issue, void> {
  const [count, ...inner] = shape
  if (!Array.isArray(data) || data.length !== count) return yield wrongList(data, shape, path)
  for (const [i, entry] of data.entries())
    if (inner.length > 0) yield* wrongIn(entry, inner, `${path}[${i}]`)
    else if (!isNumber(entry)) yield noNumber(entry, `${path}[${i}]`)
}

/** What stands where a number should. */
export const noNumber = (entry: unknown, path: string): Issue => ({
  path,
  expected: 'a number',
  received: entry === undefined ? 'nothing' : quoted(entry),
  try: 'Write a number such as 0.35, without quotes.',
})

const wrongList = (data: unknown, shape: readonly number[], path: string): Issue => ({
  path,
  expected: shape.length === 1 ? `a list of ${shape[0]}` : `numbers in lists of ${shape.join('×')}`,
  received: data === undefined ? 'nothing' : quoted(data),
  try: adviceFor(data, shape),
})

/** What rows and columns mean is what is most often mixed up. */
const adviceFor = (data: unknown, [rows, columns]: readonly number[]): string => {
  if (columns === undefined) return `Write ${rows} number${rows === 1 ? '' : 's'} in brackets.`
  const isTurned =
    Array.isArray(data) &&
    data.length === columns &&
    data.every((row) => Array.isArray(row) && row.length === rows)
  const meaning = 'a row for each input, a column for each unit'
  return isTurned ? `Rows and columns look swapped: write ${meaning}.` : `Write ${meaning}.`
}
