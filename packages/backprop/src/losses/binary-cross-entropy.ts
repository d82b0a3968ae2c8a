import { apply, as, type Expression, negation, product, quotient, sum } from '@longhand/derivation'
import { complement } from '../activations/complement.ts'
import { eachOutput } from './each-output.ts'
import type { LossRule, Range } from './loss-rule.ts'

/** Targets of a yes or no. */
export const likelihoods: Range = {
  includes: (target) => target >= 0 && target <= 1,
  expected: 'a number from 0 to 1: how likely a yes is meant to be',
  try: 'Write 1 for yes and 0 for no.',
}

/** −(t·ln out + (1 − t)·ln(1 − out)), with the slope −(t/out − (1 − t)/(1 − out)). */
export const binaryCrossEntropy: LossRule = {
  judge: eachOutput(
    {
      rule: 'binary-cross-entropy',
      because: 'the logarithm of how likely the output makes the right answer, with a minus',
      formula: (target, output) =>
        negation(
          sum([
            as('log-likelihood', product([target, apply('ln', [output])])),
            as(
              'other-log-likelihood',
              product([without(target), apply('ln', [complement(output)])]),
            ),
          ]),
        ),
    },
    {
      rule: 'binary-cross-entropy-slope',
      because: 'the slope of ln(out) is 1/out, that of ln(1 − out) is −1/(1 − out)',
      formula: (target, output) =>
        negation(
          sum([quotient(target, output), negation(quotient(without(target), complement(output)))]),
        ),
    },
  ),
  targets: likelihoods,
  outputs: {
    includes: (output) => output > 0 && output < 1,
    expected:
      'outputs between 0 and 1, since binary cross-entropy takes the logarithm of both sides',
    try: 'End the network with "sigmoid", or make it linear and take "binary-cross-entropy-from-logits".',
  },
}

/** 1 − t. */
const without = (target: Expression): Expression => as('target-complement', complement(target))
