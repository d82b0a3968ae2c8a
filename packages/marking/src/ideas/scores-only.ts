import { directlyIn, plays, slotsOf, strike, type Test } from '@longhand/derivation'
import type { Idea } from '../idea.ts'

const isMixture: Test = (node) =>
  slotsOf(node).some(plays('query-tokens')) && slotsOf(node).some(plays('value-size'))

/** Counts the scores and not the mixture of values. */
export const scoresOnly: Idea = {
  id: 'scores-only',
  title: 'Scores only',
  believes:
    'The learner counts query times key and forgets that the scores are multiplied with the values.',
  says: () =>
    'You counted the scores and not what they are used for. Every score is multiplied with a value as well.',
  wayBack: 'There are two products of matrices: queries with keys, and scores with values.',
  example: { subject: 'in-sequence', quantity: 'attention.macs' },
  rewrites: [strike(isMixture, directlyIn('sum'))],
}
