import { type Issue, isObject } from '@longhand/network'
import { mostIssues, noNumber } from './read-numbers.ts'

/**
 * What stands among the numbers of a problem and is none.
 *
 * Where the network cannot be read, this is all that can be said of them: their shapes come from it.
 */
export const strayIssues = (data: Readonly<Record<string, unknown>>): readonly Issue[] => {
  const issues: Issue[] = []
  for (const part of ['weights', 'input', 'target'])
    for (const issue of strayIn(data[part], part, mostDepth)) {
      if (issues.push(issue) === mostIssues) return issues
    }
  return issues
}

/** Layer, tensor, and the axes of a tensor. */
const mostDepth = 10

function* strayIn(data: unknown, path: string, depth: number): Generator<Issue, void> {
  if (Number.isFinite(data) || data === undefined || depth === 0) return
  if (Array.isArray(data))
    for (const [i, entry] of data.entries()) yield* strayIn(entry, `${path}[${i}]`, depth - 1)
  else if (isObject(data))
    for (const [name, entry] of Object.entries(data))
      yield* strayIn(entry, `${path}.${name}`, depth - 1)
  else yield noNumber(data, path)
}
