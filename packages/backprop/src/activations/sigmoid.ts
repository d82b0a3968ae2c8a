import { apply, product } from '@longhand/derivation'
import type { ActivationRule } from './activation-rule.ts'
import { complement } from './complement.ts'
import { elementwise } from './elementwise.ts'

/** σ(net) = 1 / (1 + e^−net), with the slope out·(1 − out). */
export const sigmoid: ActivationRule = elementwise({
  of: (input) => apply('sigmoid', [input]),
  slope: {
    rule: 'sigmoid-derivative',
    because: 'the sigmoid’s slope follows from its own output',
    letter: 'σ',
    formula: (_, output) => product([output, complement(output)]),
  },
})
