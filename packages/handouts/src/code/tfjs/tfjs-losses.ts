import type { LossName, Problem } from '@longhand/backprop'

interface TfjsLoss {
  readonly each: string
  readonly over: 'sum' | 'mean'
}

const losses = ({ huberDelta = 1 }: Problem): Readonly<Record<LossName, TfjsLoss>> => ({
  'half-squared-error': { each: 'target.sub(output).square().div(2)', over: 'sum' },
  'squared-error': { each: 'target.sub(output).square()', over: 'sum' },
  'mean-squared-error': { each: 'target.sub(output).square()', over: 'mean' },
  'mean-absolute-error': { each: 'target.sub(output).abs()', over: 'mean' },
  huber: {
    each: `tf.losses.huberLoss(target, output, undefined, ${huberDelta}, tf.Reduction.NONE)`,
    over: 'mean',
  },
  hinge: { each: 'target.mul(output).neg().add(1).relu()', over: 'mean' },
  'binary-cross-entropy': {
    each: 'target.mul(output.log()).add(target.neg().add(1).mul(output.neg().add(1).log())).neg()',
    over: 'sum',
  },
  'binary-cross-entropy-from-logits': {
    each: 'output.relu().sub(output.mul(target)).add(output.abs().neg().exp().log1p())',
    over: 'sum',
  },
  'cross-entropy': { each: 'target.mul(output.log()).neg()', over: 'sum' },
  'cross-entropy-from-logits': { each: 'target.mul(output.logSoftmax()).neg()', over: 'sum' },
})

/** The error of a batch as a function of TensorFlow.js. */
export const tfjsLoss = (problem: Problem): string => {
  const { each, over } = losses(problem)[problem.loss]
  const examples = problem.input.length
  return [
    'const error = (output, target) => {',
    `  const each = ${each}`,
    `  return each.reshape([${examples}, -1]).${over}(1).${problem.reduction ?? 'mean'}()`,
    '}',
  ].join('\n')
}
