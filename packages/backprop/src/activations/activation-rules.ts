import { type ActivationName, activationNames } from '@longhand/network'
import { isNotByHand, type NotByHand, notYet } from '../not-by-hand.ts'
import type { Lack } from '../rules/gradient-rule.ts'
import type { ActivationRule } from './activation-rule.ts'
import { linear } from './linear.ts'
import { relu } from './relu.ts'
import { sigmoid } from './sigmoid.ts'
import { softmax } from './softmax.ts'
import { tanh } from './tanh.ts'

/** How each activation function is worked out by hand, or why it is not. */
export const activationRules: Readonly<Record<ActivationName, ActivationRule | NotByHand>> = {
  linear,
  sigmoid,
  tanh,
  relu,
  softmax,
  'leaky-relu': notYet,
  elu: notYet,
  selu: notYet,
  softplus: notYet,
  gelu: notYet,
  silu: notYet,
  relu6: notYet,
  celu: notYet,
  softsign: notYet,
  mish: notYet,
  softmin: notYet,
  'log-softmax': notYet,
  'log-sigmoid': notYet,
  'hard-sigmoid': notYet,
  'hard-silu': notYet,
  'hard-tanh': notYet,
  'hard-shrink': notYet,
  'soft-shrink': notYet,
  'tanh-shrink': notYet,
  'thresholded-relu': notYet,
  exponential: notYet,
  squareplus: notYet,
  'sparse-plus': notYet,
  'sparse-sigmoid': notYet,
  sparsemax: notYet,
}

/** The activation functions that are worked out by hand. */
const byHand: readonly ActivationName[] = activationNames.filter(
  (name) => !isNotByHand(activationRules[name]),
)

/** What is not worked out by hand of a layer with this activation function, if anything. */
export const lacksActivation = ({
  activation,
}: {
  readonly activation: ActivationName
}): Lack | undefined => {
  const rule = activationRules[activation]
  if (!isNotByHand(rule)) return undefined
  return {
    field: 'activation',
    expected: `an activation function that is worked out by hand: ${byHand.join(', ')}`,
    received: `${activation}, ${rule.notByHand}`,
    try: 'Choose one of these.',
  }
}

/** The rule of an activation function that has one. @throws Where `lacksActivation` says why not. */
export const activationRule = (name: ActivationName): ActivationRule => {
  const rule = activationRules[name]
  if (isNotByHand(rule)) throw new TypeError(`${name}: ${rule.notByHand}`)
  return rule
}
