import { isTerm, plays, type Rewrite, replace } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { termsOf } from '../terms-of.ts'

const isGradient = isTerm('gradient')

/** One way back to a fork, counted from the first or from the last: the others are lost. */
const oneWay =
  (at: number): Rewrite =>
  (node, _, owner) =>
    owner?.rule === 'fork' && node.type === 'sum' && node.terms.length > 1
      ? node.terms.at(at)
      : undefined

/** Writes a gradient over another that came back to the same number. */
export const gradientOverwritten: Idea = {
  id: 'gradient-overwritten',
  title: 'A gradient written over another',
  believes:
    'The learner writes down what comes back through one branch in the place of what came through the others.',
  says: () =>
    'You kept one of several gradients. What comes back to one number through branches or examples is added, never replaced.',
  wayBack: 'Begin every gradient at 0, and only ever add to it: += where the slip of the pen is =.',
  example: { subject: 'normalised-shortcut', quantity: 'first.output[0][0].gradient' },
  source: 'cs231n notes, "Gradients add up at forks"; micrograd#102',
  rewrites: [
    oneWay(-1),
    oneWay(0),
    replace(
      plays('batch-sum'),
      (all) => termsOf(all).at(-1),
      (_, owner) => owner !== undefined && isGradient(owner),
    ),
  ],
}
