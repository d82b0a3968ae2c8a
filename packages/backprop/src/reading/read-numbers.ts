import { type Checked, hasIssues, type Issue, quoted } from '@longhand/network'
import type { Nested } from '../problem.ts'

/** Numbers as they were written, and in flat order. */
export interface Grid {
  readonly nested: readonly Nested[]
  readonly flat: readonly number[]
}

/**
 * Lists of lists of numbers of a given shape, or the first place where they are something else.
 *
 * @param shape At least one axis.
 */
export const readNumbers = (
  data: unknown,
  shape: readonly number[],
  path: string,
): Checked<Grid> => {
  const [count, ...inner] = shape
  if (!Array.isArray(data) || data.length !== count)
    return { issues: [wrongList(data, shape, path)] }
  if (inner.length === 0) return readRow(data, path)
  const nested: Nested[] = []
  const flat: number[] = []
  for (const [i, entry] of data.entries()) {
    const read = readNumbers(entry, inner, `${path}[${i}]`)
    if (hasIssues(read)) return read
    nested.push(read.value.nested)
    for (const number of read.value.flat) flat.push(number)
  }
  return { value: { nested, flat } }
}

const isNumber = (data: unknown): data is number => Number.isFinite(data)

const readRow = (row: readonly unknown[], path: string): Checked<Grid> => {
  const numbers = row.filter(isNumber)
  if (numbers.length === row.length) return { value: { nested: numbers, flat: numbers } }
  const wrong = row.findIndex((entry) => !isNumber(entry))
  return {
    issues: [
      {
        path: `${path}[${wrong}]`,
        expected: 'a number',
        received: row[wrong] === undefined ? 'nothing' : quoted(row[wrong]),
        try: 'Write a number such as 0.35, without quotes.',
      },
    ],
  }
}

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
