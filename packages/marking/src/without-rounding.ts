import { as, plays, quotient, type Rewrite } from '@longhand/derivation'

/** Steps of a window as the division gives them: a fraction where it leaves a rest. */
export const withoutRounding: Rewrite = (node) =>
  node.type === 'quotient' && node.rounding !== 'none' && plays('window-steps')(node)
    ? as('window-steps', quotient(node.dividend, node.divisor))
    : undefined
