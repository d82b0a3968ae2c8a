import { apply, power, quantity } from '@longhand/derivation'
import type { ActivationRule } from './activation-rule.ts'
import { complement } from './complement.ts'
import { elementwise } from './elementwise.ts'

/** The hyperbolic tangent, with the slope 1 − out². */
export const tanh: ActivationRule = elementwise({
  of: (input) => apply('tanh', [input]),
  slope: {
    rule: 'tanh-derivative',
    because: 'the hyperbolic tangent’s slope follows from its own output',
    letter: 'tanh',
    formula: (_, output) => complement(power(output, quantity('square', 2))),
  },
})
