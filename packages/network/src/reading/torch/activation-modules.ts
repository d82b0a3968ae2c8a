import type { ActivationName } from '../../schema/activation.ts'
import { axesOf } from '../../shape.ts'
import { named, nothing, numberOr, said, setting, type Translate } from './translate.ts'

/** An activation function, and PyTorch's words for its settings. */
const as =
  (activation: ActivationName, words: Readonly<Record<string, string>> = {}): Translate =>
  (of) => {
    const settings = Object.entries(words).map(([ours, theirs]) => [
      ours,
      numberOr(setting(of, theirs, 0)),
    ])
    const config = said({ activation, ...Object.fromEntries(settings) })
    return { layer: { kind: 'activation', config }, takes: {} }
  }

const gelu: Translate = (of) => ({
  layer: {
    kind: 'activation',
    config: said({
      activation: 'gelu',
      approximate: setting(of, 'approximate') === 'tanh' ? true : undefined,
    }),
  },
  takes: {},
})

/** One slope for all numbers, or one for each channel. */
const prelu: Translate = (of) => {
  const slopes = numberOr(setting(of, 'num_parameters', 0)) ?? 1
  return {
    layerFor: (input) => {
      const axes = axesOf(input).map((_, i) => i + 1)
      return { kind: 'prelu', config: { sharedAxes: slopes === 1 ? axes : axes.slice(0, -1) } }
    },
    takes: slopes === 1 ? {} : { types: ['vector', 'sequence', 'image', 'volume'], last: slopes },
  }
}

/** Functions of single numbers that Longhand has no formula for: they count nothing. */
const others = [
  ...['Threshold', 'RReLU'],
  ...['QuickGELU', 'QuickGELUActivation', 'NewGELUActivation', 'FastGELUActivation', 'ReLUSquared'],
]

/** Activation functions of PyTorch, of torchvision, timm and transformers. */
export const activationModules: Readonly<Record<string, Translate>> = {
  ...Object.fromEntries(others.map((name) => [name, named])),
  ReLU: as('relu'),
  ReLU6: as('relu6'),
  Sigmoid: as('sigmoid'),
  Tanh: as('tanh'),
  Softmax: as('softmax'),
  Softmax2d: as('softmax'),
  Softmin: as('softmin'),
  LogSoftmax: as('log-softmax'),
  LogSigmoid: as('log-sigmoid'),
  Hardsigmoid: as('hard-sigmoid'),
  Hardswish: as('hard-silu'),
  Hardtanh: as('hard-tanh', { minValue: 'min_val', maxValue: 'max_val' }),
  Hardshrink: as('hard-shrink', { threshold: 'lambd' }),
  Softshrink: as('soft-shrink', { threshold: 'lambd' }),
  Tanhshrink: as('tanh-shrink'),
  Softsign: as('softsign'),
  Mish: as('mish'),
  SELU: as('selu'),
  SiLU: as('silu'),
  Swish: as('silu'),
  MemoryEfficientSwish: as('silu'),
  SiLUActivation: as('silu'),
  GELU: gelu,
  GELUActivation: as('gelu'),
  ELU: as('elu', { alpha: 'alpha' }),
  CELU: as('celu', { alpha: 'alpha' }),
  LeakyReLU: as('leaky-relu', { negativeSlope: 'negative_slope' }),
  Softplus: as('softplus', { beta: 'beta' }),
  PReLU: prelu,
  Identity: nothing,
}
