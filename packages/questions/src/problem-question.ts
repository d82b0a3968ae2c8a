import type { Work } from '@longhand/backprop'
import { along, type Cell, cell, type Table } from '@longhand/derivation'
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
  const plain = plainQuestion(work, quantity)
  if (hasIssues(plain)) return plain
  return { value: { ...plain.value, conventions: problemConventions(work, quantity) } }
}

/** The question as the problem sets it, and under no other convention. */
export const plainQuestion = (work: Work, quantity: string): Checked<Question> => {
  const truth = mustBeKnown(problemDerivation(work, quantity))
  if (hasIssues(truth)) return truth
  return {
    value: { truth: truth.value, conventions: [], alternatives: [], find: findIn(work) },
  }
}

const known = new WeakMap<Work, Question['find']>()

/** One function for all questions to a problem. */
const findIn = (work: Work): Question['find'] => {
  const before = known.get(work)
  if (before !== undefined) return before
  const counts = networkSheet(work.network)
  const find: Question['find'] = (address) =>
    work.find(address) ?? anyCellOf(work.tableAt(address)) ?? counts.find(address)
  known.set(work, find)
  return find
}

/** A whole table as a neighbour: a cell at a place that is left open. */
const anyCellOf = (table: Table | undefined): Cell | undefined =>
  table && cell(table, ...table.shape.map((_, axis) => along(`any${axis}`)))
