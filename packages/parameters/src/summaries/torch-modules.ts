import {
  type Derivation,
  derive,
  type Expression,
  product,
  quantity,
  sum,
} from '@longhand/derivation'
import { axesOf, mapShape, type PlacedLayer, type PlacedNetwork } from '@longhand/network'
import { countLayer } from '../count-layer.ts'
import {
  activationClass,
  bendsInside,
  isRecurrent,
  isStatistic,
  torchClass,
} from './torch-class.ts'

/** A module that PyTorch executes: what summaries have a row for. */
export interface TorchModule {
  readonly type: string
  /** The layer that it belongs to. */
  readonly layer: string
  /** Its output's sizes as PyTorch has them: channels first, the batch left out. */
  readonly output: readonly number[]
  /** How many numbers it puts out, for one example. */
  readonly activations: Expression
  readonly parameters: Derivation
  readonly trainable: Derivation
  /** How many of its parameters stand in `weight` and `bias`, by which torchsummary knows them. */
  readonly named: Expression
  /** Whether the same module stands in a row above. */
  readonly isAgain: boolean
}

/** The same shape with another last axis. */
const withLast = (sizes: PlacedLayer['output'], last: Expression): PlacedLayer['output'] =>
  mapShape(sizes, (size, name) => (name === 'channels' || name === 'features' ? last : size))

const value = ({ value: size }: Expression): number => Number(size)

/** PyTorch's convolutions, pools and norms have channels before steps, its other layers after. */
const sizesIn = ({ output }: PlacedLayer, type: string, areFirst: boolean): readonly number[] => {
  // PyTorch's pools keep the axes that they pool
  if (type.startsWith('Adaptive') && output.type === 'vector')
    return [value(output.features), ...Array.from({ length: Number(type.at(-2)) }, () => 1)]
  const sizes = axesOf(output).map(({ size }) => value(size))
  if (output.type === 'vector' || (output.type === 'sequence' && !areFirst)) return sizes
  return [...sizes.slice(-1), ...sizes.slice(0, -1)]
}

const ofPyTorch = (layer: PlacedLayer, isCounted: (trainable: boolean) => boolean): Derivation =>
  derive({
    rule: 'torch-parameters',
    because: 'PyTorch keeps moving statistics apart from parameters',
    term: 'parameters',
    of: layer.of,
    formula: sum(
      Object.values(layer.weights)
        .filter((weight) => !isStatistic(weight) && isCounted(weight.trainable))
        .map(({ size }) => size),
    ),
  })

const none = (layer: PlacedLayer): Derivation => ofPyTorch({ ...layer, weights: {} }, () => true)

/** Whether a sequence has its channels before its steps: as its module wants it, or as it is read. */
const areChannelsFirst = (layer: PlacedLayer, known: ReadonlyMap<string, boolean>): boolean => {
  const { sees, weights, reads } = layer
  const keepsAxes = sees.type === 'one-position' && Object.keys(weights).length === 0
  return torchClass(layer)?.endsWith('1d') || (keepsAxes && known.get(reads[0] ?? '') === true)
}

const moduleOf = (layer: PlacedLayer, type: string, areFirst: boolean): TorchModule => {
  const parameters = ofPyTorch(layer, () => true)
  return {
    type,
    layer: layer.name,
    output: sizesIn(layer, type, areFirst),
    activations: countLayer(layer, 'activations'),
    parameters,
    trainable: ofPyTorch(layer, (trainable) => trainable),
    named: isRecurrent(type) ? quantity('parameters', 0, layer.of) : parameters,
    isAgain: false,
  }
}

const withoutWeights = (layer: PlacedLayer, type: string, areFirst: boolean): TorchModule => {
  const nothing = none(layer)
  const module = moduleOf(layer, type, areFirst)
  return { ...module, parameters: nothing, trainable: nothing, named: nothing }
}

const modulesOf = (layer: PlacedLayer, areFirst: boolean): readonly TorchModule[] => {
  const type = torchClass(layer)
  const isInside = layer.kind === 'activation' || (type !== undefined && bendsInside(type))
  const after = isInside ? undefined : activationClass(layer)
  return [
    ...(type === undefined ? [] : separated(layer, type, areFirst)),
    ...(after === undefined ? [] : [withoutWeights(layer, after, areFirst)]),
  ]
}

/** The two convolutions of a separable one: each channel by itself, then across channels. */
const separated = (layer: PlacedLayer, type: string, areFirst: boolean): readonly TorchModule[] => {
  const { depthwiseKernel, ...weights } = layer.weights
  if (depthwiseKernel === undefined || weights.pointwiseKernel === undefined)
    return [moduleOf(layer, type, areFirst)]
  const [channels, multiplier] = depthwiseKernel.shape.slice(-2)
  const between = product([channels, multiplier].filter((size) => size !== undefined))
  const output = withLast(layer.output, between)
  return [
    moduleOf({ ...layer, output, weights: { depthwiseKernel } }, type, areFirst),
    moduleOf({ ...layer, weights }, type, areFirst),
  ]
}

/**
 * The modules that PyTorch executes for a network, in order; a further use of a shared layer stands
 * under its first.
 *
 * An activation is a module of its own. What PyTorch does by a function, such as joining branches,
 * is none.
 */
export const torchModules = ({ layers }: PlacedNetwork): readonly TorchModule[] => {
  const known = new Map<string, boolean>()
  return layers.flatMap(({ again = [], ...layer }) => {
    const areFirst = areChannelsFirst(layer, known)
    known.set(layer.name, areFirst)
    return [
      ...modulesOf(layer, areFirst),
      ...again.flatMap((use) =>
        modulesOf({ ...layer, ...use }, areFirst).map((module) => ({ ...module, isAgain: true })),
      ),
    ]
  })
}

/** The input's sizes as PyTorch has them. */
export const torchInputs = ({ inputs }: PlacedNetwork): readonly (readonly number[])[] =>
  inputs.map(({ output }) => {
    const sizes = axesOf(output).map(({ size }) => value(size))
    return output.type === 'image' || output.type === 'volume'
      ? [...sizes.slice(-1), ...sizes.slice(0, -1)]
      : sizes
  })

/** Every number of the inputs, one example. */
export const inputNumbers = ({ inputs }: PlacedNetwork): readonly Expression[] =>
  inputs.map(({ output }) => product(axesOf(output).map(({ size }) => size)))
