import { as, plays, quotient } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Rounds up where the library rounds down. */
export const ceilForFloor: Idea = {
  id: 'ceil-for-floor',
  title: 'Rounded up',
  believes:
    'The learner rounds the number of steps up, where a window that hangs over the edge is left out.',
  says: () => 'You rounded up. A window that does not fit completely is left out: round down.',
  wayBack: 'Draw the last position: if the window hangs over the edge, it does not count.',
  example: { subject: 'one-of-each', quantity: 'pooled.output.height' },
  source: 'Caffe’s pools do round up; Cross Validated (Stack Exchange) 223630',
  rewrites: [
    (node) =>
      node.type === 'quotient' && node.rounding === 'floor' && plays('window-steps')(node)
        ? as('window-steps', quotient(node.dividend, node.divisor, 'ceil'))
        : undefined,
  ],
}
