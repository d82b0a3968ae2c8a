import { type ActivationName, layerKinds, type PlacedLayer, type Weight } from '@longhand/network'

/** Each activation's module in PyTorch; none where nothing is done. */
const activationClasses: Readonly<Record<ActivationName, string | undefined>> = {
  linear: undefined,
  sigmoid: 'Sigmoid',
  tanh: 'Tanh',
  relu: 'ReLU',
  'leaky-relu': 'LeakyReLU',
  elu: 'ELU',
  selu: 'SELU',
  softplus: 'Softplus',
  gelu: 'GELU',
  silu: 'SiLU',
  softmax: 'Softmax',
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
  return read === undefined ? name : name.replace(/(?<=^BatchNorm)\dd$/, dimensions[read.type])
}

/** A layer's class in PyTorch; undefined where PyTorch has a function and no module. */
export const torchClass = (layer: PlacedLayer): string | undefined => {
  if (layer.kind === 'activation') return activationClass(layer)
  if (layer.kind === 'globalAveragePooling2d') return 'AdaptiveAvgPool2d'
  const name = layerKinds[layer.kind].names.pytorch
  return name === undefined ? undefined : inDimensions(name, layer)
}

/** Whether a class of PyTorch works step by step. */
export const isRecurrent = (name: string): boolean => ['RNN', 'LSTM', 'GRU'].includes(name)

/** Running means and variances: PyTorch keeps them as buffers, which are no parameters. */
export const isStatistic = ({ size }: Weight): boolean =>
  size.term === 'moving-mean' || size.term === 'moving-variance'
