import { apply, as, type Expression, quantity, quotient, sum } from '@longhand/derivation'

/** What a step is divided by: epsilon outside the root, or inside it. */
export interface Divisor {
  readonly squares: Expression
  readonly epsilon: number
  readonly isInside: boolean
}

/** step/(√squares + ε), or step/√(squares + ε). */
export const overRoot = (step: Expression, { squares, epsilon, isInside }: Divisor): Expression => {
  const small = quantity('epsilon', epsilon)
  const root = (inside: Expression) => as('root', apply('sqrt', [inside]))
  return quotient(step, isInside ? root(sum([squares, small])) : sum([root(squares), small]))
}
