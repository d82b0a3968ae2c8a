import { parseDocument } from 'yaml'
import type { Checked, Issue } from '../issue.ts'
import { longestText } from './json-in.ts'

/** Characters of YAML that is still read: people write it by hand, and reading it is slow. */
const longestYaml = 500_000
/** Of a text that is neither JSON nor YAML the first places say enough. */
const mostIssues = 10

/**
 * JSON or YAML as data, or where it stops making sense. JSON is read as YAML's stricter half.
 *
 * @example parseText('a: 1') // { value: { a: 1 } }
 */
export const parseText = (text: string): Checked<unknown> => {
  if (text.length > longestText) return { issues: [tooLong(text.length)] }
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return text.length > longestYaml ? { issues: [notJson(messageOf(error))] } : parseYaml(text)
  }
}

const parseYaml = (text: string): Checked<unknown> => {
  try {
    const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true })
    if (document.errors.length === 0) return { value: document.toJS({ maxAliasCount: 100 }) }
    return {
      issues: document.errors.slice(0, mostIssues).map(({ message, linePos }) => ({
        path: linePos === undefined ? '' : `line ${linePos[0].line}, column ${linePos[0].col}`,
        expected: 'JSON or YAML',
        received: withoutPlace(message),
        try: 'Check brackets, quotes and indentation there.',
      })),
    }
  } catch (error) {
    return { issues: [notPlain(messageOf(error))] }
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** The first line of a message, without the place that the path says already. */
const withoutPlace = (message: string): string =>
  (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '')

const notJson = (message: string): Issue => ({
  path: '',
  expected: 'JSON',
  received: message,
  try: 'Check brackets, quotes and commas there; the end of the file may be missing.',
})

const notPlain = (message: string): Issue => ({
  path: '',
  expected: 'plain data',
  received: withoutPlace(message),
  try: 'Write the file without aliases, and with fewer brackets inside each other.',
})

const tooLong = (length: number): Issue => ({
  path: '',
  expected: `a text of at most ${longestText} characters`,
  received: `${length} characters`,
  try: 'Leave the weights out: the network alone is short.',
})
