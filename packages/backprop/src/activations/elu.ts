import { apply, product, quantity, sum } from '@longhand/derivation'
import type { ActivationRule } from './activation-rule.ts'
import { elementwise } from './elementwise.ts'
import { aboveZero, boundedPower, notAbove, powerLessOne } from './parts.ts'

/**
 * net above 0, else e^net − 1: max(0, net) + min(0, e^net − 1).
 *
 * @see Clevert, Unterthiner & Hochreiter 2016, "Fast and accurate deep network learning by ELUs", with α = 1
 */
export const elu: ActivationRule = elementwise({
  of: (input) =>
    sum([apply('relu', [input]), apply('min', [quantity('zero', 0), powerLessOne(input)])]),
  slope: {
    rule: 'elu-derivative',
    because: 'the slope is 1 above 0, and e^net below',
    letter: 'ELU',
    formula: (input) => sum([aboveZero(input), product([notAbove(input), boundedPower(input)])]),
  },
})
