import { parseDocument } from 'yaml'
import type { Checked } from '../issue.ts'

/**
 * JSON or YAML as data, or where it stops making sense. JSON is read as YAML's stricter half.
 *
 * @example parseText('a: 1') // { value: { a: 1 } }
 */
export const parseText = (text: string): Checked<unknown> => {
  const json = parseJson(text)
  if (json !== undefined) return json
  const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true })
  if (document.errors.length === 0) return toData(() => document.toJS({ maxAliasCount: 100 }))
  return {
    issues: document.errors.map(({ message, linePos }) => ({
      path: linePos === undefined ? '' : `line ${linePos[0].line}, column ${linePos[0].col}`,
      expected: 'JSON or YAML',
      received: firstLine(message),
      try: 'Check brackets, quotes and indentation there.',
    })),
  }
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message

const parseJson = (text: string): Checked<unknown> | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

const toData = (read: () => unknown): Checked<unknown> => {
  try {
    return { value: read() }
  } catch (error) {
    const received = error instanceof Error ? firstLine(error.message) : String(error)
    return {
      issues: [
        { path: '', expected: 'plain data', received, try: 'Write the file without aliases.' },
      ],
    }
  }
}
