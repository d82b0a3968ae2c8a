import { type Expression, isTerm, negation, product, sum } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'
import { termsOf } from '../terms-of.ts'

const isPick = isTerm('pick')

/**
 * What the last window left that took a number: the first of these terms stands for the last
 * window. Where it is not yet known which windows took it, each term waits for those before it.
 */
const lastTaken = ([term, ...others]: readonly Expression[]): Expression | undefined => {
  const pick = term?.type === 'product' ? term.factors.find(isPick) : undefined
  if (term === undefined || pick === undefined) return undefined
  if (pick.value === 1 || others.length === 0) return term
  const before = lastTaken(others)
  if (before === undefined || pick.value === 0) return before
  return sum([term, product([sum([mistaken(1), negation(pick)]), before])])
}

/** Lets the last of the windows that overlap write over the others. */
export const lastWindowWins: Idea = {
  id: 'last-window-wins',
  title: 'The last window wins',
  believes:
    'The learner writes each window’s error down at its largest entry, over what an earlier window left there.',
  says: () =>
    'You kept the last window only. Where windows overlap, one number can be the largest of several, and what comes back from all of them is added.',
  wayBack: 'Go through the windows one by one, and add to what already stands at the entry.',
  example: { subject: 'small-convolution', quantity: 'first.output[0][2][2][0].gradient' },
  source: 'Cross Validated (Stack Exchange) 414301',
  rewrites: [
    (node, _, owner) => {
      if (owner?.rule !== 'window-max-back') return undefined
      const terms = termsOf(node)
      const last = terms.length > 1 ? lastTaken(terms) : undefined
      return last === node ? undefined : last
    },
  ],
}
