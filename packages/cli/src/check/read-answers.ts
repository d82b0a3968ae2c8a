import { type Checked, hasIssues, type Issue, isObject, quoted } from '@longhand/network'
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

const line = '{"id": "1", "network": "alexnet", "quantity": "conv1.parameters", "answer": "34,848"}'

const answers = {
  expected: 'answers, as NDJSON or CSV',
  try: `Write a line such as ${line}, or columns of these names.`,
}

/** Every line of a file of answers, NDJSON or CSV; empty lines are left out. */
export const readAnswers = async (path: string): Promise<Checked<readonly Line[]>> => {
  const text = await readText(path, answers)
  if (hasIssues(text)) return text
  const isJson = /^\s*\{/.test(text.value)
  const rows = isJson ? jsonRows(text.value) : csvRows(text.value)
  if (hasIssues(rows)) return rows
  if (rows.value.length === 0) return { issues: [{ path: '', ...answers, received: 'none' }] }
  const lines = rows.value.map(({ line: at, data }) => ({
    where: `${path}:${at}`,
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
    const missing = missingColumns(headings)
    if (missing !== undefined) return { issues: [missing] }
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

/** Said once, and not of every line. */
const missingColumns = (headings: readonly string[]): Issue | undefined => {
  const has = new Set(headings.map((heading) => heading.toLowerCase()))
  const missing = [
    ...(has.has('network') || has.has('problem') ? [] : ['network']),
    ...['quantity', 'answer'].filter((name) => !has.has(name)),
  ]
  if (missing.length === 0) return undefined
  return {
    path: 'line 1',
    expected: 'the headings network or problem, quantity and answer',
    received: quoted(headings.join(', ')),
    try: `Add ${missing.join(' and ')}; person, question and id may stand there, too.`,
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
  try: `Write a line such as ${line}.`,
})
