import { registerKernels } from '@longhand/kernels'
import type { TfjsLayer } from '@longhand/network'
import type { LayersModel, layers, SymbolicTensor, Tensor, Variable } from '@tensorflow/tfjs'

// The one place where TensorFlow.js' loose types are met: what leaves here is what it says it is.

/** TensorFlow.js as it was loaded. */
export type Tensorflow = typeof import('@tensorflow/tfjs')

type Layer = layers.Layer

/**
 * Loads TensorFlow.js, which is large, when it is first needed.
 *
 * It is set to production, where it neither greets nor warns on the console.
 */
export const loadTensorflow = async (): Promise<Tensorflow> => {
  const tf = await import('@tensorflow/tfjs')
  tf.enableProdMode()
  return tf
}

/**
 * Turns to the `wasm` backend, completed so that it can train.
 *
 * It runs on one thread: its own threads give other bits, and break pages that are minified.
 *
 * @returns The version of the backend; undefined where there is no WebAssembly with SIMD.
 */
export const turnToWasm = async (tf: Tensorflow): Promise<string | undefined> => {
  const { version_wasm } = await import('@tensorflow/tfjs-backend-wasm')
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  if (!(await tf.setBackend('wasm'))) return undefined
  const isComplete = tf.getKernel('Conv2DBackpropFilter', 'wasm') !== undefined
  if (!isComplete) await registerKernels(tf)
  return version_wasm
}

/** Does some work and frees every tensor that it made but variables. It gives plain data. */
export const tidied = <T>(tf: Tensorflow, work: () => T): T => {
  tf.engine().startScope()
  try {
    return work()
  } finally {
    tf.engine().endScope()
  }
}

/**
 * While it trains, batch normalisation reads γ and β also where it was told to have none: it is
 * given ones and zeros. What it does have is put in their place when the layer is built.
 */
const completeNorm = (tf: Tensorflow, layer: Layer): void => {
  const shape = (): number[] => [Number(layer.getWeights().at(-1)?.size)]
  Reflect.set(layer, 'gamma', { read: () => tf.ones(shape()) })
  Reflect.set(layer, 'beta', { read: () => tf.zeros(shape()) })
}

/** A layer by the name of its factory; throws what the factory throws. */
export const makeLayer = (tf: Tensorflow, stated: TfjsLayer, name: string): Layer => {
  const factory: unknown = Reflect.get(tf.layers, stated.factory)
  if (typeof factory !== 'function') throw new TypeError(`tf.layers has no ${stated.factory}`)
  const inside = stated.inside && { layer: makeLayer(tf, stated.inside, `${name}/inside`) }
  const layer: unknown = Reflect.apply(factory, tf.layers, [
    { ...stated.arguments, ...inside, name },
  ])
  if (!(layer instanceof tf.layers.Layer)) throw new TypeError(`${stated.factory} is no layer`)
  if (stated.factory === 'batchNormalization') completeNorm(tf, layer)
  return layer
}

/** What a layer gives for what it reads, while a model is wired. */
export const wireLayer = (
  tf: Tensorflow,
  layer: Layer,
  reads: readonly SymbolicTensor[],
): SymbolicTensor => {
  const [first, ...others] = reads
  if (first === undefined) throw new TypeError(`${layer.name} reads nothing`)
  const output = layer.apply(others.length === 0 ? first : [...reads])
  if (output instanceof tf.SymbolicTensor) return output
  throw new TypeError(`${layer.name} gives several outputs`)
}

/** The one output of a model for a batch. */
export const runModel = (
  tf: Tensorflow,
  model: LayersModel,
  batch: Tensor,
  training: boolean,
): Tensor => {
  const output = model.apply(batch, { training })
  if (output instanceof tf.Tensor) return output
  throw new TypeError('the model gives several outputs')
}

/** What every layer gave for a batch, by the names of the layers. */
export const outputsOfLayers = (
  tf: Tensorflow,
  model: LayersModel,
  names: readonly string[],
  batch: Tensor,
): readonly Tensor[] => {
  const outputs = names.flatMap((name) => model.getLayer(name).output)
  // it shares the layers, so it must not be disposed of
  const given = tf.model({ inputs: model.inputs, outputs }).apply(batch, { training: true })
  return (Array.isArray(given) ? given : [given]).filter((one) => one instanceof tf.Tensor)
}

/** The weights of a layer that training changes. */
export const trainedIn = (tf: Tensorflow, model: LayersModel, layer: string): readonly Variable[] =>
  model
    .getLayer(layer)
    .trainableWeights.map((weight) => weight.read())
    .filter((tensor) => tensor instanceof tf.Variable)

/** The weights that training changes. */
export const trainedVariables = (tf: Tensorflow, model: LayersModel): readonly Variable[] =>
  model.trainableWeights
    .map((weight) => weight.read())
    .filter((tensor) => tensor instanceof tf.Variable)

/** Numbers that were read back from a tensor of floats. */
export const floatsOf = (tensor: Tensor): Float32Array => {
  const values = tensor.dataSync()
  if (values instanceof Float32Array) return values
  throw new TypeError(`${tensor.dtype} is no tensor of floats`)
}

/** Gives every layer that draws at random, as dropout does, a seed; undefined takes it away. */
export const seedLayers = (
  model: LayersModel,
  seedOf: (layer: string) => number | undefined,
): void => {
  for (const layer of model.layers)
    if ('seed' in layer) Reflect.set(layer, 'seed', seedOf(layer.name))
}
