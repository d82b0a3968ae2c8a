import {
  apply,
  type Expression,
  negation,
  power,
  product,
  type Quotient,
  quantity,
  quotient,
  sum,
} from '@longhand/derivation'
import type { ActivationRule } from './activation-rule.ts'
import { elementwise } from './elementwise.ts'

const two = quantity('two', 2)

/** Φ(x): the share of a normal distribution that lies below x, (1 + erf(x/√2))/2. */
const below = (x: Expression): Quotient =>
  quotient(sum([quantity('one', 1), apply('erf', [quotient(x, apply('sqrt', [two]))])]), two)

/** φ(x): how densely a normal distribution lies at x, e^(−x²/2)/√(2π). */
const density = (x: Expression): Quotient => {
  const exponent = negation(quotient(power(x, quantity('square', 2)), two))
  const root = apply('sqrt', [product([two, quantity('pi', Math.PI)])])
  return quotient(apply('exp', [exponent]), root)
}

/**
 * net·Φ(net) with the exact Φ, and the slope Φ(net) + net·φ(net).
 *
 * @see Hendrycks & Gimpel 2016, "Gaussian error linear units", §2
 */
export const gelu: ActivationRule = elementwise({
  of: (input) => product([input, below(input)]),
  slope: {
    rule: 'gelu-derivative',
    because: 'both factors change with net: first the one, then the other',
    letter: 'GELU',
    formula: (input) => sum([below(input), product([input, density(input)])]),
  },
})
