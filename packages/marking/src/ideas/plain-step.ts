import {
  as,
  type Derivation,
  type Expression,
  isTerm,
  negation,
  plays,
  product,
  slotsOf,
  sum,
} from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { partIn } from '../part-in.ts'
import { rework } from '../rework.ts'

const isGradient = isTerm('gradient')
const linesIn = (node: Expression): readonly Derivation[] =>
  node.type === 'derivation' ? [node] : slotsOf(node).flatMap(linesIn)

/** The gradient of this step: the nearest one, since running means hold earlier ones further in. */
const gradientIn = (formula: Expression): Derivation | undefined => {
  let lines = linesIn(formula)
  while (lines.length > 0) {
    const found = lines.find(isGradient)
    if (found !== undefined) return found
    lines = lines.flatMap((line) => linesIn(line.formula))
  }
  return undefined
}

/** Takes a step down the gradient where the optimizer does more. */
export const plainStep: Idea = {
  id: 'plain-step',
  title: 'A plain step',
  believes:
    'The learner subtracts learning rate times gradient, whatever the optimizer does besides.',
  says: () =>
    'You took a plain step: the learning rate times the gradient. This optimizer works on the gradient before it steps.',
  wayBack: 'Write the rule of the optimizer down first, with every running mean it keeps.',
  example: { subject: 'adam-steps', quantity: 'output.kernel[0][0].updated' },
  isAlone: true,
  rewrites: [
    rework(isTerm('updated'), ({ formula }) => {
      const step = partIn(formula, plays('descent-step'))
      const [weight, rate] = [
        partIn(formula, plays('old-weight')),
        partIn(formula, plays('learning-rate')),
      ]
      const isPlain = step !== undefined && partIn(step, isGradient) !== undefined
      const gradient = step && !isPlain ? gradientIn(step) : undefined
      return weight && rate && gradient
        ? sum([weight, as('descent-step', negation(product([rate, gradient])))])
        : undefined
    }),
  ],
}
