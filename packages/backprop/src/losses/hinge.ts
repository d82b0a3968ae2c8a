import { apply, as, type Expression, negation, product, quantity, sum } from '@longhand/derivation'
import { eachOutput } from './each-output.ts'
import type { LossRule } from './loss-rule.ts'

/**
 * max(0, 1 − t·out) for targets −1 and 1, the mean over the outputs; its slope is −t or 0.
 *
 * @see Cortes & Vapnik 1995, "Support-Vector Networks"
 */
export const hinge: LossRule = {
  isMean: true,
  judge: eachOutput(
    {
      rule: 'hinge',
      because: 'what the output lacks to be on the right side by 1; beyond that, nothing',
      formula: (target, output) => apply('relu', [margin(target, output)]),
    },
    {
      rule: 'hinge-slope',
      because:
        'minus the target while something is lacking, else 0; at the very edge it is taken as 0',
      formula: (target, output) =>
        product([negation(target), apply('step', [margin(target, output)])]),
    },
  ),
  targets: {
    includes: (target) => Math.abs(target) === 1,
    expected: 'a target of −1 or 1: the side on which the output should be',
    try: 'Write 1 for yes and -1 for no.',
  },
}

/** 1 − t·out. */
const margin = (target: Expression, output: Expression): Expression =>
  as('margin', sum([quantity('one', 1), negation(product([target, output]))]))
