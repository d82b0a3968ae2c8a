import { as, type Expression, negation, product, quantity, sum } from '@longhand/derivation'
import type { Optimizer } from '../problem.ts'

/** Plain gradient descent: w − η·∂E/∂w. */
export const descent = (
  weight: Expression,
  gradient: Expression,
  { learningRate }: Optimizer,
): Expression => {
  const step = product([quantity('learning-rate', learningRate), gradient])
  return sum([as('old-weight', weight), as('descent-step', negation(as('step', step)))])
}
