import { type Checked, hasIssues, type Issue, isObject } from '@longhand/network'
import { parse } from 'csv-parse/sync'
import { readText } from '../reading/read-text.ts'
import { type Asked, askedFrom } from './asked.ts'

/** A line of a file of answers. */
export interface Line {
  /** The file and the line: `answers.csv:3`. */
  readonly where: string
  /** What the line calls itself. */
  readonly id: string | undefined
  readonly asked: Checked<Asked>
}

/** Every line of a file of answers, NDJSON or CSV; empty lines are left out. */
export const readAnswers = async (path: string): Promise<Checked<readonly Line[]>> => {
  const text = await readText(path)
  if (hasIssues(text)) return text
  const isJson = /^\s*\{/.test(text.value)
  const rows = isJson ? jsonRows(text.value) : csvRows(text.value)
  if (hasIssues(rows)) return rows
  const lines = rows.value.map(({ line, data }) => ({
    where: `${path}:${line}`,
    id: idIn(data),
    asked: hasIssues(data) ? data : askedFrom(data.value),
  }))
  return { value: lines }
}

const idIn = (data: Checked<unknown>): string | undefined =>
  !hasIssues(data) && isObject(data.value) && data.value.id !== undefined
    ? String(data.value.id)
    : undefined

interface Row {
  readonly line: number
  readonly data: Checked<unknown>
}

const jsonRows = (text: string): Checked<readonly Row[]> => ({
  value: text
    .split('\n')
    .flatMap((row, i) => (row.trim() === '' ? [] : [{ line: i + 1, data: parseLine(row) }])),
})

const parseLine = (line: string): Checked<unknown> => {
  try {
    return { value: JSON.parse(line) }
  } catch (error) {
    return { issues: [unreadable('a JSON object on one line', error)] }
  }
}

/** Columns by their headings, which are line 1. */
const csvRows = (text: string): Checked<readonly Row[]> => {
  try {
    const ends: number[] = []
    const [headings = [], ...rows] = parse(text, {
      trim: true,
      bom: true,
      relaxColumnCount: true,
      delimiter: delimiterIn(text),
      onRecord: (row, { lines }) => {
        ends.push(lines)
        return row
      },
    })
    return {
      value: rows.flatMap((row, i) =>
        row.every((cell) => cell === '')
          ? []
          : [{ line: ends[i + 1] ?? i + 2, data: { value: recordOf(headings, row) } }],
      ),
    }
  } catch (error) {
    return { issues: [unreadable('NDJSON or CSV', error)] }
  }
}

/** What parts the headings: a comma, or what spreadsheets write where a comma parts decimals. */
const delimiterIn = (text: string): string => {
  const [headings = ''] = text.split(/[\r\n]/, 1)
  return [';', '\t'].find((sign) => headings.includes(sign)) ?? ','
}

/** Empty cells say nothing, but for an answer that was left open. */
const recordOf = (headings: readonly string[], row: readonly string[]): unknown =>
  Object.fromEntries(
    headings.flatMap((heading, i) => {
      const cell = row[i] ?? ''
      const name = heading.toLowerCase()
      return cell === '' && name !== 'answer' ? [] : [[name, cell]]
    }),
  )

const unreadable = (expected: string, error: unknown): Issue => ({
  path: '',
  expected,
  received: error instanceof Error ? error.message : String(error),
  try: 'Write a line such as {"id": "1", "network": "alexnet", "quantity": "conv1.parameters", "answer": "34,848"}.',
})
