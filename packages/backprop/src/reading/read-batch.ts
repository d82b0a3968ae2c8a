import { type Checked, hasIssues, type Issue, quoted } from '@longhand/network'
import { type Grid, readNumbers } from './read-numbers.ts'

/** A batch as it was written, one entry an example, and in flat order. */
export type Batch = Grid

/** A batch of examples of a given shape. @param path `input` or `target`. */
export const readBatch = (
  data: unknown,
  shape: readonly number[],
  path: string,
): Checked<Batch> => {
  if (!Array.isArray(data) || data.length === 0) return { issues: [noBatch(data, path)] }
  // a single example that was not put in a list of examples
  if (!Array.isArray(data[0]) && !hasIssues(readNumbers(data, shape, path)))
    return { issues: [notInAList(data, path)] }
  return readNumbers(data, [data.length, ...shape], path)
}

const noBatch = (data: unknown, path: string): Issue => ({
  path,
  expected: 'a list of examples, at least one',
  received: data === undefined ? 'nothing' : quoted(data),
  try: 'Write a list with an entry for each example, such as [[0.05, 0.1]].',
})

const notInAList = (data: readonly unknown[], path: string): Issue => ({
  path,
  expected: 'a list of examples',
  received: 'one example by itself',
  try: `Put it in a list: [[${data.slice(0, 4).join(', ')}${data.length > 4 ? ', …' : ''}]].`,
})
