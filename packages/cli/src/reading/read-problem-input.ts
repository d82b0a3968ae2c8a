import { readProblem, type Work, workProblem } from '@longhand/backprop'
import { problemNamed } from '@longhand/examples'
import { type Checked, hasIssues, isObject } from '@longhand/network'
import { parseText } from '@longhand/network/text'
import { readText } from './read-text.ts'

/** Whether data is a problem: a network with numbers in it. */
export const isProblem = (data: unknown): boolean =>
  isObject(data) && 'network' in data && ('weights' in data || 'target' in data)

/** A problem worked out, from data that has been parsed already. @param steps Instead of its own. */
export const workFrom = (data: unknown, steps?: number): Checked<Work> => {
  const problem = readProblem(steps === undefined || !isObject(data) ? data : { ...data, steps })
  return hasIssues(problem) ? problem : workProblem(problem.value)
}

/** The problem of `examples` that has this name, worked out. */
export const workNamed = (name: string, steps?: number): Checked<Work> | undefined => {
  const named = problemNamed(name)
  return named && workFrom(named.problem, steps)
}

/** The problem of a name, in a file or in standard input, worked out. */
export const workInput = async (input: string, steps?: number): Promise<Checked<Work>> => {
  const named = workNamed(input, steps)
  if (named !== undefined) return named
  const text = await readText(input)
  if (hasIssues(text)) return text
  const data = parseText(text.value)
  return hasIssues(data) ? data : workFrom(data.value, steps)
}
