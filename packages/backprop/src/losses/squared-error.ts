import { power, product } from '@longhand/derivation'
import { eachOutput } from './each-output.ts'
import { error, square, squareSlope } from './error.ts'
import type { LossRule } from './loss-rule.ts'

/** (t − out)², with the slope 2·(t − out)·(−1). */
export const squaredError: LossRule = {
  judge: eachOutput(
    {
      rule: 'squared-error',
      because: 'the square of target minus output',
      formula: (target, output) => power(error(target, output), square()),
    },
    {
      rule: 'squared-error-slope',
      because: 'the square brings down a 2, and target minus output has the slope −1',
      formula: (target, output) => product(squareSlope(target, output)),
    },
  ),
}
