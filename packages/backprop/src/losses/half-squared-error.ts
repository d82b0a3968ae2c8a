import { power, product, quantity } from '@longhand/derivation'
import { error, square, squareSlope } from './error.ts'
import type { LossRule } from './loss-rule.ts'

const half = quantity('half', 0.5)

/** ½·(t − out)², with the slope ½·2·(t − out)·(−1). */
export const halfSquaredError: LossRule = {
  loss: {
    because: 'half the square of target minus output',
    formula: (target, output) => product([half, power(error(target, output), square())]),
  },
  slope: {
    because: 'the square brings down a 2, and target minus output has the slope −1',
    formula: (target, output) => product([half, ...squareSlope(target, output)]),
  },
}
