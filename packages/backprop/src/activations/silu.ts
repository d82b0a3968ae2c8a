import { apply, product, sum } from '@longhand/derivation'
import type { ActivationRule } from './activation-rule.ts'
import { complement } from './complement.ts'
import { elementwise } from './elementwise.ts'

/**
 * net·σ(net), with the slope σ(net) + out·(1 − σ(net)).
 *
 * @see Ramachandran, Zoph & Le 2017, "Searching for activation functions", §4 (Swish with β = 1)
 */
export const silu: ActivationRule = elementwise({
  of: (input) => product([input, apply('sigmoid', [input])]),
  slope: {
    rule: 'silu-derivative',
    because: 'both factors change with net: first the one, then the other',
    letter: 'SiLU',
    formula: (input, output) => {
      const share = apply('sigmoid', [input])
      return sum([share, product([output, complement(share)])])
    },
  },
})
