import { readProblem, type Work, workProblem } from '@longhand/backprop'
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

/** The problem in a file or standard input, worked out. */
export const workInput = async (input: string): Promise<Checked<Work>> => {
  const text = await readText(input)
  if (hasIssues(text)) return text
  const data = parseText(text.value)
  return hasIssues(data) ? data : workFrom(data.value)
}
