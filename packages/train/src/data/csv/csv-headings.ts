import { type Checked, type Issue, nearest, quoted } from '@longhand/network'

/** The first line of a CSV file, and which of its columns says the class. */
export interface Headings {
  readonly names: readonly string[]
  readonly column: number
}

/**
 * The headings of a CSV file, or why its first line holds none.
 *
 * @param label The heading of the classes; the last column, if undefined.
 */
export const headingsIn = (
  file: string,
  names: readonly string[],
  label: string | undefined,
): Checked<Headings> => {
  const [only = '', ...others] = names
  if (only === '' && others.length === 0) return { issues: [empty(file)] }
  const other = others.length === 0 ? separators.find(([mark]) => only.includes(mark)) : undefined
  if (other) return { issues: [otherSeparator(file, other[1])] }
  const column = label === undefined ? names.length - 1 : names.indexOf(label)
  if (column < 0) return { issues: [noColumn(file, names, label ?? '')] }
  const row = numberIn(names)
  return row === undefined ? { value: { names, column } } : { issues: [noHeadings(file, row)] }
}

const separators = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
] as const

/** A number as a row has it; columns may be counted: 0, 1, 2. */
const numberIn = (names: readonly string[]): string | undefined => {
  const numbers = names.filter((name) => name.trim() !== '' && Number.isFinite(Number(name)))
  const first = Number(numbers[0])
  const areCounted = Number.isInteger(first) && numbers.every((one, i) => Number(one) === first + i)
  return areCounted ? undefined : numbers[0]
}

const empty = (path: string): Issue => ({
  path,
  expected: 'a line of headings, and rows below it',
  received: 'an empty first line',
  try: 'Check that the file was written.',
})

const otherSeparator = (file: string, received: string): Issue => ({
  path: `${file}, line 1`,
  expected: 'commas between cells',
  received,
  try: 'Save it with commas, and with a point in numbers.',
})

const noHeadings = (file: string, number: string): Issue => ({
  path: `${file}, line 1`,
  expected: 'the headings of the columns',
  received: `a row, with the number ${number}`,
  try: 'Write a line of headings above it, such as "width,height,kind".',
})

const noColumn = (path: string, headings: readonly string[], label: string): Issue => {
  const meant = nearest(label, headings)
  return {
    path,
    expected: `a column named ${quoted(label)}`,
    received: headings.map((heading) => quoted(heading)).join(', '),
    try: meant === undefined ? 'Name one of these with "label".' : `Did you mean "${meant}"?`,
  }
}
