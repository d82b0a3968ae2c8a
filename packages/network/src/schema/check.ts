import { type BaseIssue, type GenericSchema, safeParse } from 'valibot'
import type { Checked, Issue } from '../issue.ts'
import { hints } from './hints.ts'
import { isObject } from './is-object.ts'
import { nearest } from './nearest.ts'
import { quoted } from './quoted.ts'

/** What was expected and what to try, by the message that a schema carries. */
export type Said = Readonly<Record<string, Pick<Issue, 'expected' | 'try'>>>

/**
 * Checks a value and gives all that is wrong with it, each path beginning with `path`.
 *
 * @param said What messages of the schema stand for, besides the hints for settings of layers.
 */
export const check = <Output>(
  schema: GenericSchema<unknown, Output>,
  value: unknown,
  path: string,
  said: Said = {},
): Checked<Output> => {
  const entries = entriesOf(schema)
  if (entries !== undefined && !isObject(value))
    return { issues: [{ path, received: received(value), ...hints.object }] }
  const strange = schema.type === 'strict_object' ? strangeFields(value, entries, path) : []
  const result = safeParse(schema, value)
  if (result.success && strange.length === 0) return { value: result.output }
  const others = (result.issues ?? []).filter((issue) => !(isStrange(issue) && isAtTop(issue)))
  const all = { ...hints, ...said }
  return { issues: [...others.map((issue) => issueFrom(issue, path, entries, all)), ...strange] }
}

type Entries = Readonly<Record<string, unknown>> | undefined

const entriesOf = (schema: object): Entries =>
  'entries' in schema && isObject(schema.entries) ? schema.entries : undefined

const received = (value: unknown): string => (value === undefined ? 'nothing' : quoted(value))

const isAtTop = (issue: BaseIssue<unknown>): boolean => issue.path?.length === 1

const isStrange = (issue: BaseIssue<unknown>): boolean =>
  issue.type === 'strict_object' && issue.expected === 'never'

/** `conv1` and what is inside it: `conv1.padding[0][1]`. */
const pathOf = (path: string, issue: BaseIssue<unknown>): string =>
  (issue.path ?? []).reduce((before, { type, key }) => {
    if (type === 'array') return `${before}[${key}]`
    return before === '' ? String(key) : `${before}.${key}`
  }, path)

/** The hint of a field that is not there: what its own schema expects. */
const hintOfField = (issue: BaseIssue<unknown>, entries: Entries): string => {
  const schema = isAtTop(issue) ? entries?.[String(issue.path?.[0]?.key)] : undefined
  return isObject(schema) && typeof schema.message === 'string' ? schema.message : issue.message
}

const issueFrom = (
  issue: BaseIssue<unknown>,
  path: string,
  entries: Entries,
  said: Said,
): Issue => {
  const where = { path: pathOf(path, issue), received: received(issue.input) }
  if (isStrange(issue)) return { ...where, ...noSuchField(String(issue.input), []) }
  const hint = issue.input === undefined ? hintOfField(issue, entries) : issue.message
  const told = Object.hasOwn(said, hint) ? said[hint] : undefined
  if (told !== undefined) return { ...where, ...told }
  return { ...where, expected: issue.expected ?? issue.message, try: 'Add it, or correct it.' }
}

const noSuchField = (field: string, fields: readonly string[]): Omit<Issue, 'path'> => {
  const meant = nearest(field, fields)
  return {
    expected: fields.length === 0 ? 'no such field' : `one of the fields ${fields.join(', ')}`,
    received: `the field ${quoted(field)}`,
    try: meant === undefined ? 'Check the spelling, or leave it out.' : `Did you mean "${meant}"?`,
  }
}

/** All fields that a strict schema does not know; valibot names the first only. */
const strangeFields = (value: unknown, entries: Entries, path: string): readonly Issue[] => {
  if (entries === undefined || !isObject(value)) return []
  const fields = Object.keys(entries)
  return Object.keys(value)
    .filter((field) => !Object.hasOwn(entries, field))
    .map((field) => ({
      path: path === '' ? field : `${path}.${field}`,
      ...noSuchField(field, fields),
    }))
}
