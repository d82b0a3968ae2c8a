import { apply, as, product } from '@longhand/derivation'
import { eachOutput } from './each-output.ts'
import { error, innerDerivative } from './error.ts'
import type { LossRule } from './loss-rule.ts'

/** The mean over the outputs of |t − out|, with the slope −1 below the target and 1 above it. */
export const meanAbsoluteError: LossRule = {
  isMean: true,
  judge: eachOutput(
    {
      rule: 'absolute-error',
      because: 'target minus output, without its sign',
      formula: (target, output) => apply('abs', [error(target, output)]),
    },
    {
      rule: 'absolute-error-slope',
      because:
        'below the target the error falls, above it it grows; at the target it is taken as 0',
      formula: (target, output) =>
        product([as('error-sign', apply('sign', [error(target, output)])), innerDerivative()]),
    },
  ),
}
