import { apply, as, negation, product, quotient } from '@longhand/derivation'
import { eachOutput } from './each-output.ts'
import type { LossRule, Range } from './loss-rule.ts'

/** Targets of one class among several. */
export const shares: Range = {
  includes: (target) => target >= 0 && target <= 1,
  expected: 'a number from 0 to 1: how likely each class is meant to be',
  try: 'Write 1 for the right class and 0 for the others.',
}

/** −t·ln(out), with the slope −t/out. */
export const crossEntropy: LossRule = {
  judge: eachOutput(
    {
      rule: 'cross-entropy',
      because: 'the target times the natural logarithm of the output, with a minus',
      formula: (target, output) =>
        negation(as('log-likelihood', product([target, apply('ln', [output])]))),
    },
    {
      rule: 'cross-entropy-slope',
      because: 'the slope of ln(out) is 1/out',
      formula: (target, output) => negation(quotient(target, output)),
    },
  ),
  targets: shares,
  outputs: {
    includes: (output) => output > 0,
    expected: 'outputs above 0, since cross-entropy takes their logarithm',
    try: 'End the network with "softmax", or make it linear and take "cross-entropy-from-logits".',
  },
}
