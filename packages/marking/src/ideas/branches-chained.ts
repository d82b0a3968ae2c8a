import type { Idea } from '../idea.ts'

/** Reads a module row by row, as a table prints it. */
export const branchesChained: Idea = {
  id: 'branches-chained',
  title: 'Branches read as a chain',
  believes:
    'The learner lets each row of the printed table read the row above it, though branches read the same input.',
  says: () =>
    'You let each layer read the row above it. Branches stand side by side: each begins at the input of the module.',
  wayBack:
    'Draw the module before counting: an arrow from its input into every branch, and one from every branch into the concatenation.',
  example: { subject: 'inception-module', quantity: 'total.parameters' },
  source: 'coursework',
  // a chain is another network: who asks the question derives it
  rewrites: [],
}
