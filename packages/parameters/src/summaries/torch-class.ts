import {
  type ActivationName,
  isLayerKind,
  type LayerKind,
  layerKinds,
  type PlacedLayer,
  type Weight,
} from '@longhand/network'

/** Each activation's module in PyTorch; none where nothing is done, or PyTorch has no such module. */
const activationClasses: Readonly<Record<ActivationName, string | undefined>> = {
  linear: undefined,
  sigmoid: 'Sigmoid',
  tanh: 'Tanh',
  relu: 'ReLU',
  relu6: 'ReLU6',
  'leaky-relu': 'LeakyReLU',
  elu: 'ELU',
  selu: 'SELU',
  celu: 'CELU',
  softplus: 'Softplus',
  softsign: 'Softsign',
  gelu: 'GELU',
  silu: 'SiLU',
  mish: 'Mish',
  softmax: 'Softmax',
  softmin: 'Softmin',
  'log-softmax': 'LogSoftmax',
  'log-sigmoid': 'LogSigmoid',
  'hard-sigmoid': 'Hardsigmoid',
  'hard-silu': 'Hardswish',
  'hard-tanh': 'Hardtanh',
  'hard-shrink': 'Hardshrink',
  'soft-shrink': 'Softshrink',
  'tanh-shrink': 'Tanhshrink',
  'thresholded-relu': 'Threshold',
  exponential: undefined,
  squareplus: undefined,
  'sparse-plus': undefined,
  'sparse-sigmoid': undefined,
  sparsemax: undefined,
}

const isActivation = (name: unknown): name is ActivationName =>
  typeof name === 'string' && Object.hasOwn(activationClasses, name)

/** The module of a layer's activation, which PyTorch has apart. */
export const activationClass = ({ config }: PlacedLayer): string | undefined =>
  'activation' in config && isActivation(config.activation)
    ? activationClasses[config.activation]
    : undefined

/** A module's class for inputs of other dimensions: `BatchNorm2d` of a vector is `BatchNorm1d`. */
const inDimensions = (name: string, { inputs }: PlacedLayer): string => {
  const dimensions = { vector: '1d', sequence: '1d', image: '2d', volume: '3d' }
  const [read] = inputs
  return read === undefined
    ? name
    : name.replace(/(?<=^(Batch|Instance)Norm)\dd$/, dimensions[read.type])
}

/** Kinds that PyTorch has under the name of a wider one. */
const widerClasses: Partial<Readonly<Record<LayerKind, string>>> = {
  depthwiseConv1d: 'Conv1d',
  depthwiseConv2d: 'Conv2d',
  separableConv1d: 'Conv1d',
  separableConv2d: 'Conv2d',
  globalAveragePooling1d: 'AdaptiveAvgPool1d',
  globalAveragePooling2d: 'AdaptiveAvgPool2d',
  globalAveragePooling3d: 'AdaptiveAvgPool3d',
  globalMaxPooling1d: 'AdaptiveMaxPool1d',
  globalMaxPooling2d: 'AdaptiveMaxPool2d',
  globalMaxPooling3d: 'AdaptiveMaxPool3d',
}

/** What a wrapper wraps: PyTorch's recurrent layers have both directions in one. */
const classInside = ({ config }: PlacedLayer): string | undefined => {
  const kind = 'layer' in config ? config.layer.kind : ''
  return isLayerKind(kind) ? layerKinds[kind].names.pytorch : undefined
}

/** A layer's class in PyTorch; undefined where PyTorch has a function and no module. */
export const torchClass = (layer: PlacedLayer): string | undefined => {
  if (layer.kind === 'activation') return activationClass(layer)
  const name =
    layerKinds[layer.kind].names.pytorch ?? widerClasses[layer.kind] ?? classInside(layer)
  return name === undefined ? undefined : inDimensions(name, layer)
}

/** Whether a class of PyTorch works step by step. */
export const isRecurrent = (name: string): boolean => ['RNN', 'LSTM', 'GRU'].includes(name)

/** Whether the activation of a class is no module of its own. */
export const bendsInside = (name: string): boolean =>
  isRecurrent(name) || name.startsWith('Transformer')

/** Running means and variances: PyTorch keeps them as buffers, which are no parameters. */
export const isStatistic = ({ size }: Weight): boolean =>
  size.term === 'moving-mean' || size.term === 'moving-variance'
