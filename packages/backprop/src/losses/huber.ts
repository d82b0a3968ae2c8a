import {
  apply,
  as,
  type Expression,
  negation,
  power,
  product,
  quantity,
  sum,
} from '@longhand/derivation'
import { eachOutput } from './each-output.ts'
import { error, innerDerivative, square } from './error.ts'
import type { LossRule } from './loss-rule.ts'

const half = quantity('half', 0.5)

/**
 * Half the square of a small error, a straight line beyond the threshold κ; the mean over the outputs.
 *
 * In one formula: ½·q² + κ·(|t − out| − q), where q is the smaller of |t − out| and κ.
 *
 * @param threshold κ; Keras and PyTorch call it delta.
 * @see Huber 1964, "Robust Estimation of a Location Parameter"
 */
export const huber = (threshold: number): LossRule => {
  const limit = quantity('threshold', threshold)
  return {
    isMean: true,
    judge: eachOutput(
      {
        rule: 'huber',
        because: 'half the square as far as κ, and κ times what goes beyond it',
        formula: (target, output) => pieces(apply('abs', [error(target, output)]), limit),
      },
      {
        rule: 'huber-slope',
        because: 'the error itself, but no further than κ either way; the output stands with a −1',
        formula: (target, output) =>
          product([held(error(target, output), limit), innerDerivative()]),
      },
    ),
  }
}

const pieces = (size: Expression, limit: Expression): Expression => {
  const near = as('small-error', apply('min', [size, limit]))
  const beyond = as('large-error', sum([size, negation(near)]))
  return sum([product([half, power(near, square())]), product([limit, beyond])])
}

/** Between −κ and κ. */
const held = (difference: Expression, limit: Expression): Expression =>
  as('held-error', apply('max', [negation(limit), apply('min', [difference, limit])]))
