import { apply } from '@longhand/derivation'
import type { ActivationRule } from './activation-rule.ts'
import { elementwise } from './elementwise.ts'

/** max(0, net), with the slope 1 above 0, else 0. */
export const relu: ActivationRule = elementwise({
  of: (input) => apply('relu', [input]),
  slope: {
    rule: 'relu-derivative',
    because: 'ReLU’s slope is 1 above 0 and 0 below; at 0 itself it is taken as 0',
    letter: 'ReLU',
    formula: (input) => apply('step', [input]),
  },
})
