import { type Checked, hasIssues, type Issue } from '@longhand/network'
import { parseText } from '@longhand/network/text'
import { parse } from 'csv-parse/sync'
import { isThere, readText } from '../reading/read-text.ts'
import type { Given } from './asked.ts'

const wholes = ['gradients', 'updated', 'pass'] as const

/** What is asked for when a whole working is handed in. */
export type Whole = (typeof wholes)[number]

/** Whether a whole working is asked for, and not one number. */
export const isWhole = (quantity: string): quantity is Whole =>
  wholes.some((whole) => whole === quantity)

/** The numbers of a working: as they are, as JSON or CSV, or in a file of either. */
export const tableIn = async (answer: Given): Promise<Checked<unknown>> => {
  if (typeof answer !== 'string') return { value: answer }
  const isFile = !/[\n{[]/.test(answer) && isThere(answer)
  const text = isFile ? await readText(answer) : { value: answer }
  if (hasIssues(text)) return text
  return /^\s*[{[]/.test(text.value) ? parseText(text.value) : rowsIn(text.value)
}

/** Rows of a name and a number, under headings or without; tabs and semicolons part them too. */
const rowsIn = (text: string): Checked<unknown> => {
  try {
    const rows = parse(text, {
      trim: true,
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      delimiter: [',', ';', '\t'],
    })
    const numbers = rows.filter((row) => !isHeading(row))
    if (numbers.some((row) => row.length < 2)) return { issues: [noRows(text)] }
    return { value: numbers.map(([name, value]) => ({ name, value })) }
  } catch {
    return { issues: [noRows(text)] }
  }
}

const isHeading = ([name = '', value = '']: readonly string[]): boolean =>
  /^(name|quantity|weight)$/i.test(name) && !/\d/.test(value)

const noRows = (text: string): Issue => ({
  path: 'answer',
  expected: 'a file, JSON, or rows of a name and a number',
  received: text.length > 40 ? `${text.slice(0, 40)}…` : text,
  try: 'Check the path, or write a CSV with the columns name and value.',
})
