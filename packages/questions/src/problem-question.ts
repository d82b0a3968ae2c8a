import type { Work } from '@longhand/backprop'
import type { Question } from '@longhand/marking'
import { type Checked, hasIssues } from '@longhand/network'
import { mustBeKnown } from './must-be-known.ts'
import { networkSheet } from './network-sheet.ts'
import { problemConventions } from './problem-conventions.ts'
import { problemDerivation } from './problem-derivation.ts'

/**
 * A number of a backpropagation problem as a question: its working, and the same number under
 * other conventions for biases, the error, momentum, decay and epsilon.
 *
 * @param quantity As `longhand explain` takes it: `hidden.kernel[0][0].updated`, `lossAfter`.
 */
export const problemQuestion = (work: Work, quantity: string): Checked<Question> => {
  const truth = mustBeKnown(problemDerivation(work, quantity))
  if (hasIssues(truth)) return truth
  const counts = networkSheet(work.network)
  return {
    value: {
      truth: truth.value,
      conventions: problemConventions(work, quantity),
      alternatives: [],
      find: (address) => work.find(address) ?? counts.find(address),
    },
  }
}
