import type { LossName, Optimizer } from '@longhand/backprop'
import type { Notation } from '@longhand/handouts'

/** Every loss in words. */
export const lossWords: Readonly<Record<LossName, string>> = {
  'half-squared-error': '½ squared error',
  'squared-error': 'squared error',
  'mean-squared-error': 'mean squared error',
  'mean-absolute-error': 'mean absolute error',
  huber: 'Huber',
  hinge: 'hinge',
  'binary-cross-entropy': 'binary cross-entropy',
  'binary-cross-entropy-from-logits': 'binary cross-entropy, from logits',
  'cross-entropy': 'cross-entropy',
  'cross-entropy-from-logits': 'cross-entropy, from logits',
}

/** Every optimizer in words. */
export const optimizerWords: Readonly<Record<Optimizer['kind'], string>> = {
  sgd: 'gradient descent',
  adam: 'Adam',
  adamw: 'AdamW',
  rmsprop: 'RMSProp',
  adagrad: 'AdaGrad',
}

/** What an optimizer is set to, in words with the symbol that the working has. */
export const settingWords: Readonly<Record<string, string>> = {
  learningRate: 'Learning rate η',
  momentum: 'Momentum μ',
  l2: 'L2 penalty λ',
  weightDecay: 'Weight decay λ',
  beta1: 'Mean kept β₁',
  beta2: 'Squares kept β₂',
  rho: 'Squares kept ρ',
  epsilon: 'Small number ε',
}

const activationWords: Readonly<Record<string, string>> = {
  linear: 'none (linear)',
  relu: 'ReLU',
  'leaky-relu': 'leaky ReLU',
  elu: 'ELU',
  selu: 'SELU',
  gelu: 'GELU',
  silu: 'SiLU (swish)',
}

/** An activation function as people call it. */
export const activationInWords = (name: string): string => activationWords[name] ?? name

/** Every notation in words. */
export const notationWords: Readonly<Record<Notation, string>> = {
  'net-out': 'net and out',
  'z-a-delta': 'z, a, δ',
  matrix: 'matrices',
}
