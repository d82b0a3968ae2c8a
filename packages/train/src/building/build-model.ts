import {
  axesOf,
  type Checked,
  type Issue,
  type PlacedLayer,
  type PlacedNetwork,
  type TfjsLayer,
} from '@longhand/network'
import type { LayersModel, SymbolicTensor } from '@tensorflow/tfjs'
import { loadTensorflow, makeLayer, type Tensorflow, wireLayer } from '../tensorflow.ts'
import { buildIssues } from './build-issues.ts'
import { initialWeights, type WeightsOf } from './initial-weights.ts'

/**
 * A network as a model of TensorFlow.js, every layer under its own name, with weights drawn from
 * the seed; or every layer that cannot be built, and why.
 *
 * The model owns its weights: call `dispose` on it when it is done with.
 */
export const buildModel = async (
  network: PlacedNetwork,
  seed: number,
): Promise<Checked<LayersModel>> => {
  const issues = buildIssues(network)
  if (issues.length > 0) return { issues }
  const tf = await loadTensorflow()
  return modelOf(tf, network, initialWeights(seed))
}

/** A network that has no build issues as a model with the weights it is to begin with. */
export const modelOf = (
  tf: Tensorflow,
  network: PlacedNetwork,
  weightsOf: WeightsOf,
): Checked<LayersModel> => {
  try {
    return { value: assemble(tf, network, weightsOf) }
  } catch (error) {
    return { issues: [refused(error)] }
  }
}

/** What TensorFlow.js said of a layer. */
class LayerRefused extends Error {
  readonly layer: string

  constructor({ name }: PlacedLayer, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause))
    this.layer = name
  }
}

const refused = (error: unknown): Issue => ({
  path: error instanceof LayerRefused ? error.layer : '',
  expected: 'a network that TensorFlow.js can build',
  received: 'one that it refuses',
  try: error instanceof Error ? error.message : String(error),
})

const assemble = (tf: Tensorflow, network: PlacedNetwork, weightsOf: WeightsOf): LayersModel => {
  const places = new Map<string, SymbolicTensor>()
  const placesOf = (names: readonly string[]) => names.flatMap((name) => places.get(name) ?? [])
  for (const { name, output } of network.inputs) {
    const shape = axesOf(output).map(({ size }) => Number(size.value))
    places.set(name, tf.input({ shape, name }))
  }
  for (const layer of network.layers) {
    try {
      places.set(layer.name, grow(tf, layer, placesOf(layer.reads), weightsOf))
    } catch (error) {
      throw new LayerRefused(layer, error)
    }
  }
  const namesOf = (layers: readonly PlacedLayer[]) => layers.map(({ name }) => name)
  return tf.model({
    name: network.name,
    inputs: placesOf(namesOf(network.inputs)),
    outputs: placesOf(namesOf(network.outputs)),
  })
}

/** A vector is flat already; TensorFlow.js refuses to flatten it, where Keras leaves it as it is. */
const isFlat = ({ factory }: TfjsLayer, [first]: readonly SymbolicTensor[]): boolean =>
  factory === 'flatten' && first?.shape.length === 2

const asItIs: TfjsLayer = { factory: 'activation', arguments: { activation: 'linear' } }

/** Adds a layer behind what it reads and fills in its weights. */
const grow = (
  tf: Tensorflow,
  layer: PlacedLayer,
  reads: readonly SymbolicTensor[],
  weightsOf: WeightsOf,
): SymbolicTensor => {
  if ('unsupported' in layer.tfjs) throw new TypeError(layer.tfjs.unsupported)
  const { before, ...itself } = isFlat(layer.tfjs, reads) ? asItIs : layer.tfjs
  const ready = before
    ? [wireLayer(tf, makeLayer(tf, before, `${layer.name}/before`), reads)]
    : reads
  const made = makeLayer(tf, itself, layer.name)
  const output = wireLayer(tf, made, ready)
  tf.tidy(() =>
    made.setWeights(weightsOf(layer).map(({ values, shape }) => tf.tensor(values, [...shape]))),
  )
  return output
}
