import { type BaseIssue, type GenericSchema, getDotPath, safeParse } from 'valibot'
import type { Checked, Issue } from '../issue.ts'
import { hints, isHint } from './hints.ts'
import { quoted } from './quoted.ts'

/** Checks a value and gives all that is wrong with it, each path beginning with `path`. */
export const check = <Output>(
  schema: GenericSchema<unknown, Output>,
  value: unknown,
  path: string,
): Checked<Output> => {
  const result = safeParse(schema, value)
  if (result.success) return { value: result.output }
  const fields = 'entries' in schema ? Object.keys(Object(schema.entries)) : []
  return { issues: result.issues.map((issue) => issueFrom(issue, path, fields)) }
}

const joined = (path: string, inner: string | null): string =>
  [path, inner ?? ''].filter((part) => part !== '').join('.')

const issueFrom = (issue: BaseIssue<unknown>, path: string, fields: readonly string[]): Issue => {
  const where = joined(path, getDotPath(issue))
  const received = issue.input === undefined ? 'nothing' : quoted(issue.input)
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return unknownField(where, issue, fields)
  if (isHint(issue.message) && issue.input !== undefined)
    return { path: where, received, ...hints[issue.message] }
  const expected = issue.input === undefined ? 'this field' : (issue.expected ?? issue.message)
  return { path: where, expected, received, try: 'Add it, or correct it.' }
}

const unknownField = (
  path: string,
  issue: BaseIssue<unknown>,
  fields: readonly string[],
): Issue => ({
  path,
  expected: fields.length === 0 ? 'no such field' : `one of the fields ${fields.join(', ')}`,
  received: `the field ${issue.received}`,
  try: 'Check the spelling, or leave it out.',
})
