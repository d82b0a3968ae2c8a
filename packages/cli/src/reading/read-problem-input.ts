import { readProblem, type Work, workProblem } from '@longhand/backprop'
import { problemNamed } from '@longhand/examples'
import { type Checked, hasIssues, isObject, parseText } from '@longhand/network'
import { readText } from './read-text.ts'

/** Whether data is a problem: a network with numbers in it. */
export const isProblem = (data: unknown): boolean =>
  isObject(data) && 'network' in data && ('weights' in data || 'target' in data)

/** A problem worked out, from data that has been parsed already. */
export const workFrom = (data: unknown): Checked<Work> => {
  const problem = readProblem(data)
  return hasIssues(problem) ? problem : workProblem(problem.value)
}

/** The problem of `examples` that has this name, worked out. */
export const workNamed = (name: string): Checked<Work> | undefined => {
  const named = problemNamed(name)
  return named && workFrom(named.problem)
}

/** The problem of a name, in a file or in standard input, worked out. */
export const workInput = async (input: string): Promise<Checked<Work>> => {
  const named = workNamed(input)
  if (named !== undefined) return named
  const text = await readText(input)
  if (hasIssues(text)) return text
  const data = parseText(text.value)
  return hasIssues(data) ? data : workFrom(data.value)
}
