import { as, type Expression, negation, plays, sum } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

const arePaths = plays('error-paths')
const isBelowZero = ({ value }: Expression): boolean => value < 0

/** Loses the minus of a way back. */
export const pathSignLost: Idea = {
  id: 'path-sign-lost',
  title: 'The minus of a path lost',
  believes: 'The learner adds the ways back by their size and loses the minus of one.',
  says: () =>
    'You lost a minus when you added the ways back. Some outputs want to grow and some to shrink, and they pull in both directions.',
  wayBack: 'Write each way back with its sign in brackets before you add.',
  example: { subject: 'two-two-two', quantity: 'hidden.kernel[0][0].gradient' },
  looksAtValues: true,
  rewrites: [
    (node) =>
      arePaths(node) && node.type === 'sum' && node.terms.some(isBelowZero)
        ? as(
            'error-paths',
            sum(node.terms.map((term) => (isBelowZero(term) ? negation(term) : term))),
          )
        : undefined,
  ],
}
