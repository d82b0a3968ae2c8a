import { type Checked, hasIssues, type PlacedNetwork } from '@longhand/network'
import type { LayersModel } from '@tensorflow/tfjs'
import { modelOf } from '../building/build-model.ts'
import { saveModel } from '../building/save-model.ts'
import { floatsOf, loadTensorflow, runModel, seedLayers, tidied } from '../tensorflow.ts'
import type { Engine, EngineSetup } from './engine.ts'
import { lossOf } from './losses.ts'
import { tensorflowStep, tensorsOf } from './tensorflow-step.ts'

/** TensorFlow.js on its plain JavaScript backend: slow, and the same bits everywhere. */
export const cpuEngine = async (setup: EngineSetup): Promise<Checked<Engine>> => {
  const tf = await loadTensorflow()
  await tf.setBackend('cpu')
  const built = modelOf(tf, setup.network, setup.weightsOf)
  if (hasIssues(built)) return built
  const model = built.value
  const step = tensorflowStep(tf, model, setup)
  const engine: Engine = {
    name: 'cpu',
    threads: 1,
    versions: { '@tensorflow/tfjs': tf.version.tfjs },
    step: async (batch) => step(batch),
    evaluate: async (batch) =>
      tidied(tf, () => {
        const { inputs, targets } = tensorsOf(tf, model, batch)
        const output = runModel(tf, model, inputs, false)
        const [loss = Number.NaN] = floatsOf(lossOf(tf, setup.loss, targets, output))
        return { loss, outputs: floatsOf(output) }
      }),
    weights: () => weightsIn(model, setup.network),
    save: () => {
      seedLayers(model, () => undefined)
      return saveModel(tf, model)
    },
    dispose: () => {
      model.dispose()
    },
  }
  return { value: engine }
}

const weightsIn = (model: LayersModel, { layers }: PlacedNetwork): readonly Float32Array[] =>
  layers.flatMap(({ name }) => model.getLayer(name).getWeights().map(floatsOf))
