import type { LossName, Problem } from '@longhand/backprop'

/** One output's error, and what becomes of the outputs of an example. */
interface TorchLoss {
  readonly each: string
  readonly over: 'sum' | 'mean'
}

const losses = ({ huberDelta = 1 }: Problem): Readonly<Record<LossName, TorchLoss>> => ({
  'half-squared-error': { each: '0.5 * (target - output) ** 2', over: 'sum' },
  'squared-error': { each: '(target - output) ** 2', over: 'sum' },
  'mean-squared-error': { each: '(target - output) ** 2', over: 'mean' },
  'mean-absolute-error': { each: '(target - output).abs()', over: 'mean' },
  huber: {
    each: `F.huber_loss(output, target, reduction="none", delta=${huberDelta})`,
    over: 'mean',
  },
  hinge: { each: 'F.relu(1 - target * output)', over: 'mean' },
  'binary-cross-entropy': {
    each: 'F.binary_cross_entropy(output, target, reduction="none")',
    over: 'sum',
  },
  'binary-cross-entropy-from-logits': {
    each: 'F.binary_cross_entropy_with_logits(output, target, reduction="none")',
    over: 'sum',
  },
  'cross-entropy': { each: '-target * torch.log(output)', over: 'sum' },
  'cross-entropy-from-logits': { each: '-target * F.log_softmax(output, -1)', over: 'sum' },
})

/** The error of a batch as a function of PyTorch. */
export const torchLoss = (problem: Problem): string => {
  const { each, over } = losses(problem)[problem.loss]
  return [
    'def error(output, target):',
    `    each = ${each}`,
    `    return each.flatten(1).${over}(1).${problem.reduction ?? 'mean'}()`,
  ].join('\n')
}
