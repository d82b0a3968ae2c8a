import { version } from '@longhand/kernels'
import { type Checked, hasIssues, type Issue, type PlacedNetwork } from '@longhand/network'
import type { LayersModel } from '@tensorflow/tfjs'
import { modelOf } from '../building/build-model.ts'
import { saveModel } from '../building/save-model.ts'
import {
  floatsOf,
  loadTensorflow,
  runModel,
  seedLayers,
  type Tensorflow,
  tidied,
  turnToWasm,
} from '../tensorflow.ts'
import type { Engine, EngineName, EngineSetup } from './engine.ts'
import { lossOf } from './losses.ts'
import { tensorflowStep, tensorsOf } from './tensorflow-step.ts'
import { copies, putWeights, weightsByName } from './tensorflow-weights.ts'

/** TensorFlow.js on its plain JavaScript backend: slow, and the same bits everywhere. */
export const cpuEngine = async (setup: EngineSetup): Promise<Checked<Engine>> => {
  const tf = await loadTensorflow()
  await tf.setBackend('cpu')
  return engineOn(tf, 'cpu', {}, setup)
}

/** TensorFlow.js on WebAssembly, completed by the kernels of the house. */
export const wasmEngine = async (setup: EngineSetup): Promise<Checked<Engine>> => {
  const tf = await loadTensorflow()
  await setup.beforeWasm?.()
  const backend = await turnToWasm(tf)
  return backend === undefined
    ? { issues: [noWasm] }
    : engineOn(
        tf,
        'wasm',
        { '@tensorflow/tfjs-backend-wasm': backend, '@longhand/kernels': version },
        setup,
      )
}

const noWasm: Issue = {
  path: 'engine',
  expected: 'a machine that runs WebAssembly with SIMD',
  received: 'one that does not',
  try: 'Write "cpu", or use a newer browser.',
}

const engineOn = (
  tf: Tensorflow,
  name: EngineName,
  versions: Engine['versions'],
  setup: EngineSetup,
): Checked<Engine> => {
  const built = modelOf(tf, setup.network, setup.weightsOf)
  if (hasIssues(built)) return built
  const model = built.value
  const stepping = tensorflowStep(tf, model, setup)
  const engine: Engine = {
    name,
    threads: 1,
    versions: { '@tensorflow/tfjs': tf.version.tfjs, ...versions },
    step: async (batch, looks) => stepping.step(batch, looks),
    evaluate: async (batch) =>
      tidied(tf, () => {
        const { inputs, targets } = tensorsOf(tf, model, batch)
        const output = runModel(tf, model, inputs, false)
        const [loss = Number.NaN] = floatsOf(lossOf(tf, setup.loss, targets, output))
        return { loss, outputs: floatsOf(output) }
      }),
    weights: () => weightsIn(model, setup.network),
    state: () => ({
      steps: stepping.taken(),
      tensors: { ...weightsByName(model, setup.network), ...copies(stepping.memory) },
    }),
    restore: ({ steps, tensors }) => {
      stepping.goOn(steps)
      for (const [name, values] of Object.entries(stepping.memory)) values.set(tensors[name] ?? [])
      putWeights(tf, model, setup.network, tensors)
    },
    save: async () => {
      seedLayers(model, () => undefined)
      const files = await saveModel(tf, model)
      return { value: async () => files }
    },
    dispose: () => {
      model.dispose()
    },
  }
  return { value: engine }
}

const weightsIn = (model: LayersModel, { layers }: PlacedNetwork): readonly Float32Array[] =>
  layers.flatMap(({ name }) => model.getLayer(name).getWeights().map(floatsOf))
