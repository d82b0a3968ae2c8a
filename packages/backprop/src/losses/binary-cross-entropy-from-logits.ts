import { apply, as, negation, product, quantity, sum } from '@longhand/derivation'
import { likelihoods } from './binary-cross-entropy.ts'
import { eachOutput } from './each-output.ts'
import type { LossRule } from './loss-rule.ts'

/**
 * Binary cross-entropy of the sigmoid of an output: max(out, 0) + ln(1 + e^−|out|) − t·out.
 *
 * In this form no number grows out of bounds. Its slope is σ(out) − t.
 *
 * @see TensorFlow, `sigmoid_cross_entropy_with_logits`, which derives this form
 */
export const binaryCrossEntropyFromLogits: LossRule = {
  judge: eachOutput(
    {
      rule: 'binary-cross-entropy-from-logits',
      because: 'the cross-entropy of the sigmoid of the output, with the sigmoid multiplied out',
      formula: (target, output) => {
        const shrinking = apply('exp', [negation(apply('abs', [output]))])
        return sum([
          apply('relu', [output]),
          apply('ln', [sum([quantity('one', 1), shrinking])]),
          negation(product([target, output])),
        ])
      },
    },
    {
      rule: 'binary-cross-entropy-from-logits-slope',
      because:
        'the slopes of logarithm and sigmoid cancel: what the sigmoid gives, less the target',
      formula: (target, output) =>
        sum([as('soft-output', apply('sigmoid', [output])), negation(target)]),
    },
  ),
  targets: likelihoods,
}
