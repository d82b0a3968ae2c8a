import { type ActivationName, activationNames } from '@longhand/network'
import { isNotByHand, type NotByHand } from '../not-by-hand.ts'
import type { Lack } from '../rules/gradient-rule.ts'
import type { ActivationRule } from './activation-rule.ts'
import { elu } from './elu.ts'
import { gelu } from './gelu.ts'
import { leakyRelu } from './leaky-relu.ts'
import { linear } from './linear.ts'
import { relu } from './relu.ts'
import { selu } from './selu.ts'
import { sigmoid } from './sigmoid.ts'
import { silu } from './silu.ts'
import { softmax } from './softmax.ts'
import { softplus } from './softplus.ts'
import { tanh } from './tanh.ts'

/** Functions that are seldom met on paper. */
const rare: NotByHand = {
  notByHand: 'which is seldom met on paper and is not worked out by hand here',
}

/** How each activation function is worked out by hand, or why it is not. */
export const activationRules: Readonly<Record<ActivationName, ActivationRule | NotByHand>> = {
  linear,
  sigmoid,
  tanh,
  relu,
  softmax,
  'leaky-relu': leakyRelu,
  elu,
  selu,
  softplus,
  gelu,
  silu,
  relu6: rare,
  celu: rare,
  softsign: rare,
  mish: rare,
  softmin: rare,
  'log-softmax': rare,
  'log-sigmoid': rare,
  'hard-sigmoid': rare,
  'hard-silu': rare,
  'hard-tanh': rare,
  'hard-shrink': rare,
  'soft-shrink': rare,
  'tanh-shrink': rare,
  'thresholded-relu': rare,
  exponential: rare,
  squareplus: rare,
  'sparse-plus': rare,
  'sparse-sigmoid': rare,
  sparsemax: rare,
}

/** The activation functions that are worked out by hand. */
export const activationsByHand: readonly ActivationName[] = activationNames.filter(
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
    expected: `an activation function that is worked out by hand: ${activationsByHand.join(', ')}`,
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
