import { readProblem, workProblem } from '@longhand/backprop'
import { type Checked, hasIssues } from '@longhand/network'
import { derivationOf, problemQuestion } from '@longhand/questions'
import type { Subject } from './subject.ts'

/** A backpropagation problem as something that quantities are asked of. */
export const problemSubject = (data: unknown): Checked<Subject> => {
  const problem = readProblem(data)
  const worked = hasIssues(problem) ? problem : workProblem(problem.value)
  if (hasIssues(worked)) return worked
  const work = worked.value
  return {
    value: {
      data: { problem: data },
      network: work.network,
      work,
      derivation: (quantity) => derivationOf(work, quantity),
      question: (quantity) => problemQuestion(work, quantity),
    },
  }
}
