import { as, plays, quotient } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

/** Rounds down where the library rounds up. */
export const floorForCeil: Idea = {
  id: 'floor-for-ceil',
  title: 'Rounded down',
  believes:
    'The learner rounds down, though this layer is padded or set so that every stride gives a position.',
  says: () =>
    'You rounded down. Here every stride that begins inside the input gives one position: round up.',
  wayBack: 'Look the padding up: “same” adds as many zeros as the last window needs.',
  example: { subject: 'one-of-each', quantity: 'strided.output.height' },
  rewrites: [
    (node) =>
      node.type === 'quotient' && node.rounding === 'ceil' && plays('window-steps')(node)
        ? as('window-steps', quotient(node.dividend, node.divisor, 'floor'))
        : undefined,
  ],
}
