import type { Optimizer } from '@longhand/backprop'
import type { Checked, Issue } from '@longhand/network'

const cannot = (setting: string, why: string): Issue => ({
  path: `optimizer.${setting}`,
  expected: 'an optimizer that torch.optim has',
  received: why,
  try: 'Leave this setting out, or take the code for TensorFlow.js.',
})

/** What our optimizers can do and those of torch.optim cannot. */
const lacks = (optimizer: Optimizer): readonly Issue[] => [
  ...('epsilonInRoot' in optimizer && optimizer.epsilonInRoot === true
    ? [cannot('epsilonInRoot', 'epsilon inside the root')]
    : []),
  ...('momentumForm' in optimizer && optimizer.momentumForm === 'average'
    ? [cannot('momentumForm', 'momentum as a running mean from 0')]
    : []),
  ...(optimizer.kind !== 'adamw' && (optimizer.weightDecay ?? 0) > 0
    ? [cannot('weightDecay', `decoupled decay with ${optimizer.kind}`)]
    : []),
  ...(optimizer.kind === 'adamw' && (optimizer.l2 ?? 0) > 0
    ? [cannot('l2', 'L2 beside decoupled decay')]
    : []),
]

const call = (optimizer: Optimizer): string => {
  const { learningRate } = optimizer
  switch (optimizer.kind) {
    case 'sgd': {
      const { momentum = 0, nesterov = false } = optimizer
      const more =
        momentum === 0 ? '' : `, momentum=${momentum}${nesterov ? ', nesterov=True' : ''}`
      return `SGD(groups, lr=${learningRate}${more})`
    }
    case 'adam':
    case 'adamw': {
      const { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, kind } = optimizer
      const name = kind === 'adam' ? 'Adam' : 'AdamW'
      return `${name}(groups, lr=${learningRate}, betas=(${beta1}, ${beta2}), eps=${epsilon})`
    }
    case 'rmsprop':
      return `RMSprop(groups, lr=${learningRate}, alpha=${optimizer.rho ?? 0.9}, eps=${optimizer.epsilon ?? 1e-8})`
    case 'adagrad':
      return `Adagrad(groups, lr=${learningRate}, initial_accumulator_value=${optimizer.initialAccumulator ?? 0}, eps=${optimizer.epsilon ?? 1e-10})`
  }
}

/** Weights and biases as groups with their decay, and the optimizer; or what PyTorch lacks. */
export const torchOptimizer = (optimizer: Optimizer): Checked<string> => {
  const issues = lacks(optimizer)
  if (issues.length > 0) return { issues }
  const { l2 = 0, weightDecay, decayBiases = true, kind } = optimizer
  const decay = kind === 'adamw' ? (weightDecay ?? 0.01) : l2
  return {
    value: [
      'groups = [',
      `    {"params": kernels, "weight_decay": ${decay}},`,
      `    {"params": biases, "weight_decay": ${decayBiases ? decay : 0}},`,
      ']',
      `optimizer = torch.optim.${call(optimizer)}`,
    ].join('\n'),
  }
}

/** The line that clips gradients; PyTorch divides by the norm and a millionth. */
export const torchClip = ({
  clipValue,
  clipNorm,
  globalClipNorm,
}: Optimizer): readonly string[] => {
  if (clipValue !== undefined)
    return [`torch.nn.utils.clip_grad_value_(kernels + biases, ${clipValue})`]
  if (clipNorm !== undefined)
    return [
      'for one in kernels + biases:',
      `    torch.nn.utils.clip_grad_norm_([one], ${clipNorm})`,
    ]
  return globalClipNorm === undefined
    ? []
    : [`torch.nn.utils.clip_grad_norm_(kernels + biases, ${globalClipNorm})`]
}
