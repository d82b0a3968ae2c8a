import { power, product, quantity } from '@longhand/derivation'
import { eachOutput } from './each-output.ts'
import { error, square, squareSlope } from './error.ts'
import type { LossRule } from './loss-rule.ts'

const half = quantity('half', 0.5)

/** ½·(t − out)², with the slope ½·2·(t − out)·(−1). */
export const halfSquaredError: LossRule = {
  judge: eachOutput(
    {
      rule: 'half-squared-error',
      because: 'half the square of target minus output',
      formula: (target, output) => product([half, power(error(target, output), square())]),
    },
    {
      rule: 'half-squared-error-slope',
      because: 'the square brings down a 2, which the half takes away; the output stands with a −1',
      formula: (target, output) => product([half, ...squareSlope(target, output)]),
    },
  ),
}
