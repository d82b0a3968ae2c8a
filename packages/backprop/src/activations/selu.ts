import { apply, product, quantity, sum } from '@longhand/derivation'
import type { ActivationRule } from './activation-rule.ts'
import { elementwise } from './elementwise.ts'
import { aboveZero, boundedPower, notAbove, powerLessOne } from './parts.ts'

const scale = quantity('selu-scale', 1.0507009873554805)
const alpha = quantity('selu-alpha', 1.6732632423543772)

/**
 * λ·net above 0, else λ·α·(e^net − 1), with λ ≈ 1.0507 and α ≈ 1.6733.
 *
 * @see Klambauer et al. 2017, "Self-normalizing neural networks", §2
 */
export const selu: ActivationRule = elementwise({
  of: (input) => {
    const below = apply('min', [quantity('zero', 0), product([alpha, powerLessOne(input)])])
    return product([scale, sum([apply('relu', [input]), below])])
  },
  slope: {
    rule: 'selu-derivative',
    because: 'the slope is λ above 0, and λ·α·e^net below',
    letter: 'SELU',
    formula: (input) => {
      const below = product([notAbove(input), alpha, boundedPower(input)])
      return product([scale, sum([aboveZero(input), below])])
    },
  },
})
