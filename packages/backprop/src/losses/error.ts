import {
  as,
  type Expression,
  negation,
  type Quantity,
  quantity,
  type Sum,
  sum,
} from '@longhand/derivation'

/** t − out. */
export const error = (target: Expression, output: Expression): Sum =>
  as('error', sum([target, negation(output)]))

/** The 2 of a square. */
export const square = (): Expression => quantity('square', 2)

/** The −1 that target minus output brings down. */
export const innerDerivative = (): Quantity => quantity('inner-derivative', -1)

/** What the derivative of (t − out)² is made of: 2·(t − out)·(−1). */
export const squareSlope = (target: Expression, output: Expression): readonly Expression[] => [
  quantity('power-rule', 2),
  error(target, output),
  innerDerivative(),
]
