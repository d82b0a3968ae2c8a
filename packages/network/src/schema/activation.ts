import * as v from 'valibot'
import { hint, type Schema } from './words.ts'

/** Activation functions by name. */
export type ActivationName =
  | 'linear'
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'leaky-relu'
  | 'elu'
  | 'selu'
  | 'softplus'
  | 'gelu'
  | 'silu'
  | 'softmax'

/** Each activation function's name in TensorFlow.js; undefined where it has none. */
export const tfjsActivations: Readonly<Record<ActivationName, string | undefined>> = {
  linear: 'linear',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
  'leaky-relu': undefined,
  elu: 'elu',
  selu: 'selu',
  softplus: 'softplus',
  gelu: 'gelu',
  silu: 'swish',
  softmax: 'softmax',
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
