import type { ActivationName } from '../../schema/activation.ts'

/**
 * What Keras calls each activation function that has no other settings than ours. Left out are
 * those that are layers alone, and `leaky_relu`, whose slope is another.
 */
export const kerasNames: Readonly<Partial<Record<ActivationName, readonly string[]>>> = {
  linear: ['linear'],
  sigmoid: ['sigmoid'],
  tanh: ['tanh'],
  relu: ['relu'],
  relu6: ['relu6'],
  elu: ['elu'],
  selu: ['selu'],
  celu: ['celu'],
  softplus: ['softplus'],
  softsign: ['softsign'],
  gelu: ['gelu'],
  silu: ['silu', 'swish'],
  mish: ['mish'],
  softmax: ['softmax'],
  'log-softmax': ['log_softmax'],
  'log-sigmoid': ['log_sigmoid'],
  'hard-sigmoid': ['hard_sigmoid', 'hardSigmoid'],
  'hard-silu': ['hard_silu', 'hard_swish'],
  'hard-tanh': ['hard_tanh'],
  'hard-shrink': ['hard_shrink'],
  'soft-shrink': ['soft_shrink'],
  'tanh-shrink': ['tanh_shrink'],
  exponential: ['exponential'],
  squareplus: ['squareplus'],
  'sparse-plus': ['sparse_plus'],
  'sparse-sigmoid': ['sparse_sigmoid'],
  sparsemax: ['sparsemax'],
}
