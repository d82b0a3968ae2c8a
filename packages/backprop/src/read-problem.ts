import { type Checked, hasIssues } from '@longhand/network'
import type { Problem } from './problem.ts'
import { setUpProblem } from './reading/set-up-problem.ts'

/**
 * A problem from plain data, or everything that is wrong with it at once.
 *
 * @param data Already parsed JSON or YAML.
 */
export const readProblem = (data: unknown): Checked<Problem> => {
  const ready = setUpProblem(data)
  return hasIssues(ready) ? ready : { value: ready.value.problem }
}
