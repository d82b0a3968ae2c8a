import { apply, type Expression, isTerm, type Product, product } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { rework } from '../rework.ts'

/** The slope of a ReLU, as a line or as a cell of a table. */
const isReluSlope = (node: Expression): boolean => {
  const line = node.type === 'cell' ? node.table.pattern : node
  return line !== undefined && 'rule' in line && line.rule === 'relu-derivative'
}

const fromTheError = ({ factors }: Product): Expression | undefined => {
  const error = factors.find(isTerm('loss-slope'))
  if (error === undefined || !factors.some(isReluSlope)) return undefined
  return product(factors.map((one) => (isReluSlope(one) ? apply('step', [error]) : one)))
}

/** Opens a ReLU by the sign of what comes back. */
export const reluSlopeOfError: Idea = {
  id: 'relu-slope-of-error',
  title: 'A ReLU opened by the error',
  believes:
    'The learner lets back what is above zero, and looks at the error instead of at the net of the way forward.',
  says: () =>
    'You looked at the sign of the error. Whether a ReLU lets something back was settled on the way forward, by its net.',
  wayBack: 'Mark every net that is above zero on the way forward: only there the slope is one.',
  example: { subject: 'normalised-shortcut', quantity: 'bent.delta[0][0]' },
  rewrites: [
    rework(
      ({ formula }) => formula.type === 'product',
      ({ formula }) => (formula.type === 'product' ? fromTheError(formula) : undefined),
    ),
  ],
}
