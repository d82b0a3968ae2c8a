import { as, plays, quotient, type Rewrite, rewrite, struck } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { isPoolSize } from '../pools.ts'
import { follows, rework } from '../rework.ts'

/** The number of windows of a pool, rounded up. */
const poolRoundedUp: Rewrite = (node, sheet, owner) =>
  node.type === 'quotient' &&
  node.rounding === 'floor' &&
  plays('window-steps')(node) &&
  owner !== undefined &&
  isPoolSize(owner, sheet)
    ? as('window-steps', quotient(node.dividend, node.divisor, 'ceil'))
    : undefined

/** Rounds the pooled sizes up before the dense layer. */
export const flattenCeilForFloor: Idea = {
  id: 'flatten-ceil-for-floor',
  title: 'Rounded up before flattening',
  believes:
    'The learner rounds half positions up in every pool and ends with a map that is too large.',
  says: () =>
    'You rounded the pooled sizes up on the way. A window that does not fit is left out: round down at each pool.',
  wayBack: 'Halve step by step and round down at once: half of an odd side loses its last row.',
  example: { subject: 'one-of-each', quantity: 'flatten.output.features' },
  source: 'coursework',
  rewrites: [
    rework(follows('flatten'), (line, sheet) => {
      const outcome = rewrite(line.formula, poolRoundedUp, sheet)
      return outcome === struck || outcome === line.formula ? undefined : outcome
    }),
  ],
}
