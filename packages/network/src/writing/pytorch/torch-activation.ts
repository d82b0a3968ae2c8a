import type { ActivationName } from '../../schema/activation.ts'
import type { ActivationSettings } from '../../schema/activation-settings.ts'
import type { Sizes } from '../../shape.ts'
import { keywords } from '../python.ts'
import { channelAxis } from './layout.ts'

/** PyTorch's function for each of ours; undefined where it has none. */
const functions: Readonly<Partial<Record<ActivationName, string>>> = {
  sigmoid: 'torch.sigmoid',
  tanh: 'torch.tanh',
  relu: 'F.relu',
  relu6: 'F.relu6',
  'leaky-relu': 'F.leaky_relu',
  elu: 'F.elu',
  selu: 'F.selu',
  celu: 'F.celu',
  softplus: 'F.softplus',
  softsign: 'F.softsign',
  gelu: 'F.gelu',
  silu: 'F.silu',
  mish: 'F.mish',
  softmax: 'F.softmax',
  softmin: 'F.softmin',
  'log-softmax': 'F.log_softmax',
  'log-sigmoid': 'F.logsigmoid',
  'hard-sigmoid': 'F.hardsigmoid',
  'hard-silu': 'F.hardswish',
  'hard-tanh': 'F.hardtanh',
  'hard-shrink': 'F.hardshrink',
  'soft-shrink': 'F.softshrink',
  'tanh-shrink': 'F.tanhshrink',
  exponential: 'torch.exp',
}

/** PyTorch's words for settings of activation functions. */
const words: Readonly<Record<string, string>> = {
  minValue: 'minVal',
  maxValue: 'maxVal',
  threshold: 'lambd',
}

/** A rectifier that stops growing, or falls slowly below zero; undefined for one that does both. */
const reluWith = ({
  negativeSlope = 0,
  maxValue = Number.POSITIVE_INFINITY,
  threshold = 0,
}: ActivationSettings): ((x: string) => string) | undefined => {
  if (threshold !== 0 || (negativeSlope !== 0 && maxValue !== Number.POSITIVE_INFINITY))
    return undefined
  if (negativeSlope !== 0) return (x) => `F.leaky_relu(${x}, ${negativeSlope})`
  if (maxValue === Number.POSITIVE_INFINITY) return (x) => `F.relu(${x})`
  return (x) => `${x}.clamp(0, ${maxValue})`
}

/** An activation function of an expression; undefined where PyTorch has none. */
export const torchActivation = (
  activation: ActivationName,
  output: Sizes,
  settings: ActivationSettings = {},
): ((x: string) => string) | undefined => {
  if (activation === 'linear') return (x) => x
  const called = functions[activation]
  const { axis, approximate, ...others } = settings
  const said = Object.entries(others).filter(([, value]) => value !== undefined)
  if (activation === 'relu' && said.length > 0) return reluWith(settings)
  if (called === undefined) return undefined
  const isAlongAxis = /soft(max|min)$/.test(activation)
  if (axis !== undefined && axis !== -1) return undefined
  const renamed = said.map(([word, value]) => [
    activation === 'softplus' ? word : (words[word] ?? word),
    value,
  ])
  const all = [
    ...(isAlongAxis ? [`dim=${channelAxis(output)}`] : []),
    ...(approximate ? ['approximate="tanh"'] : []),
    ...keywords(Object.fromEntries(renamed)),
  ]
  return (x) => `${called}(${[x, ...all].join(', ')})`
}
