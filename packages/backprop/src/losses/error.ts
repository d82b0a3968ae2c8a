import { as, type Expression, negation, quantity, type Sum, sum } from '@longhand/derivation'

/** t − out. */
export const error = (target: Expression, output: Expression): Sum =>
  as('error', sum([target, negation(output)]))

/** The 2 of a square. */
export const square = (): Expression => quantity('square', 2)

/** What the derivative of (t − out)² is made of: 2·(t − out)·(−1). */
export const squareSlope = (target: Expression, output: Expression): readonly Expression[] => [
  quantity('power-rule', 2),
  error(target, output),
  quantity('inner-derivative', -1),
]
