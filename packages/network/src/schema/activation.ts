import * as v from 'valibot'
import { hint, type Schema } from './words.ts'

/** Activation functions by name. */
export type ActivationName =
  | 'linear'
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'relu6'
  | 'leaky-relu'
  | 'elu'
  | 'selu'
  | 'celu'
  | 'softplus'
  | 'softsign'
  | 'gelu'
  | 'silu'
  | 'mish'
  | 'softmax'
  | 'softmin'
  | 'log-softmax'
  | 'log-sigmoid'
  | 'hard-sigmoid'
  | 'hard-silu'
  | 'hard-tanh'
  | 'hard-shrink'
  | 'soft-shrink'
  | 'tanh-shrink'
  | 'thresholded-relu'
  | 'exponential'
  | 'squareplus'
  | 'sparse-plus'
  | 'sparse-sigmoid'
  | 'sparsemax'

/**
 * Each activation function's name in TensorFlow.js; undefined where it has none, or one that
 * computes something else: its `hardSigmoid` is Keras 2's, with a slope of 0.2.
 */
export const tfjsActivations: Readonly<Record<ActivationName, string | undefined>> = {
  linear: 'linear',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
  relu6: 'relu6',
  'leaky-relu': undefined,
  elu: 'elu',
  selu: 'selu',
  celu: undefined,
  softplus: 'softplus',
  softsign: 'softsign',
  gelu: 'gelu',
  silu: 'swish',
  mish: 'mish',
  softmax: 'softmax',
  softmin: undefined,
  'log-softmax': undefined,
  'log-sigmoid': undefined,
  'hard-sigmoid': undefined,
  'hard-silu': undefined,
  'hard-tanh': undefined,
  'hard-shrink': undefined,
  'soft-shrink': undefined,
  'tanh-shrink': undefined,
  'thresholded-relu': undefined,
  exponential: undefined,
  squareplus: undefined,
  'sparse-plus': undefined,
  'sparse-sigmoid': undefined,
  sparsemax: undefined,
}

const isActivation = (name: string): name is ActivationName => Object.hasOwn(tfjsActivations, name)

/** The names of all activation functions. */
export const activationNames: readonly ActivationName[] =
  Object.keys(tfjsActivations).filter(isActivation)

/** An activation function by name. */
export const activationName: Schema<ActivationName> = v.picklist(
  activationNames,
  hint('activation'),
)
