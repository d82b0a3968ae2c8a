import { as, type Expression, negation, quantity, type Sum, sum } from '@longhand/derivation'

/** 1 − x. */
export const complement = (x: Expression): Sum =>
  as('complement', sum([quantity('one', 1), negation(x)]))
