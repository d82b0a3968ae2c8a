import { apply } from '@longhand/derivation'
import type { ActivationRule } from './activation-rule.ts'
import { elementwise } from './elementwise.ts'

/** softplus(net) = ln(1 + e^net), with the slope σ(net). */
export const softplus: ActivationRule = elementwise({
  of: (input) => apply('softplus', [input]),
  slope: {
    rule: 'softplus-derivative',
    because: 'the slope of ln(1 + e^net) is the sigmoid of net',
    letter: 'softplus',
    formula: (input) => apply('sigmoid', [input]),
  },
})
