import { apply, product, quantity, sum } from '@longhand/derivation'
import type { ActivationRule } from './activation-rule.ts'
import { elementwise } from './elementwise.ts'
import { aboveZero, notAbove } from './parts.ts'

/** The slope below 0 unless a layer says another. */
const usual = 0.01

/** max(net, 0.01·net), with the slope 1 above 0, else 0.01. */
export const leakyRelu: ActivationRule = elementwise({
  of: (input) => apply('max', [input, product([quantity('leak', usual), input])]),
  slope: {
    rule: 'leaky-relu-derivative',
    because: 'the slope is 1 above 0; below, and at 0 itself, it is the leak',
    letter: 'LeakyReLU',
    formula: (input) =>
      sum([aboveZero(input), product([quantity('leak', usual), notAbove(input)])]),
  },
})
