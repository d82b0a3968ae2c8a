import type { ActivationName } from '../../schema/activation.ts'
import { named, nothing, setting, type Translate } from './translate.ts'

const as =
  (activation: ActivationName): Translate =>
  () => ({ layer: { kind: 'activation', config: { activation } }, takes: {} })

/** An activation function whose setting must be ours; with another it is named only. */
const where =
  (name: string, usual: number, activation: ActivationName): Translate =>
  (said, className) =>
    (setting(said, name) ?? usual) === usual
      ? as(activation)(said, className)
      : named(said, `${className}(${name}=${setting(said, name)})`)

/** Functions of single numbers that Longhand has no formula for: they count nothing. */
const others = [
  ...['ReLU6', 'Hardswish', 'Hardsigmoid', 'Hardtanh', 'Mish', 'CELU', 'Softsign', 'LogSigmoid'],
  ...['LogSoftmax', 'Softmin', 'Softshrink', 'Hardshrink', 'Tanhshrink', 'Threshold', 'RReLU'],
  ...['QuickGELU', 'QuickGELUActivation', 'NewGELUActivation', 'FastGELUActivation', 'ReLUSquared'],
]

/** Activation functions of PyTorch, of torchvision, timm and transformers. */
export const activationModules: Readonly<Record<string, Translate>> = {
  ...Object.fromEntries(others.map((name) => [name, named])),
  ReLU: as('relu'),
  Sigmoid: as('sigmoid'),
  Tanh: as('tanh'),
  Softmax: as('softmax'),
  Softmax2d: as('softmax'),
  SELU: as('selu'),
  SiLU: as('silu'),
  Swish: as('silu'),
  MemoryEfficientSwish: as('silu'),
  SiLUActivation: as('silu'),
  GELU: as('gelu'),
  GELUActivation: as('gelu'),
  ELU: where('alpha', 1, 'elu'),
  LeakyReLU: where('negative_slope', 0.01, 'leaky-relu'),
  Softplus: where('beta', 1, 'softplus'),
  Identity: nothing,
}
