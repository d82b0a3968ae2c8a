import type { Expression } from '../expression.ts'
import { leavesFirst } from '../leaves-first.ts'
import { cellsOf } from './grid.ts'

/** How many terms a cell with this formula adds, and one for itself. */
export const termsIn = (formula: Expression): number =>
  leavesFirst(formula).reduce(
    (all, { node }) =>
      node.type === 'sum-over' ? all + cellsOf(node.indices.map(({ count }) => count)) : all,
    1,
  )
