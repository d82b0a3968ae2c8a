import {
  type Derivation,
  type Expression,
  isTerm,
  quotient,
  type Rewrite,
  slotsOf,
  together,
} from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'
import { nearby } from '../nearby.ts'
import { partIn } from '../part-in.ts'
import { follows, rework } from '../rework.ts'

const isLossSlope = isTerm('loss-slope')

/** A slope that is taken of the loss itself: its target stands in it. */
const isOfTheLoss = (line: Derivation): boolean =>
  isLossSlope(line) && partIn(line.formula, isTerm('target')) !== undefined

/** How many outputs an error adds up. */
const termsIn = (formula: Expression): number =>
  formula.type === 'sum-over'
    ? formula.indices.reduce((all, { count }) => all * count, 1)
    : slotsOf(formula).length

const ofTheError: Rewrite = rework(follows('example-loss'), ({ formula }) =>
  quotient(formula, mistaken(termsIn(formula))),
)

const ofItsSlope: Rewrite = rework(isOfTheLoss, ({ of, formula }, sheet) => {
  const outputs = nearby(of, sheet, 'output.features')?.[0]
  return outputs && quotient(formula, outputs)
})

/** Divides the error by the number of outputs. */
export const meanOverOutputs: Idea = {
  id: 'mean-over-outputs',
  title: 'A mean over the outputs',
  believes: 'The learner takes the mean over the outputs where the error adds them up.',
  says: () => 'You divided by the number of outputs. This error adds its outputs up.',
  wayBack:
    'Read the definition of the error again, and look for a division by the number of outputs.',
  example: { subject: 'two-two-two', quantity: 'output.kernel[0][0].gradient' },
  source: 'first code of a much copied example',
  // the error alone, where it is printed and its slope is worked out by another formula
  rewrites: [together(ofItsSlope, ofTheError), ofTheError],
}
