import type { LayersModel, NamedTensorMap, Tensor, Variable } from '@tensorflow/tfjs'
import { randomFrom } from '../random/random.ts'
import {
  floatsOf,
  outputsOfLayers,
  runModel,
  seedLayers,
  type Tensorflow,
  tidied,
  trainedIn,
  trainedVariables,
} from '../tensorflow.ts'
import type { Batch, EngineSetup, Outcome } from './engine.ts'
import { type LayerStatistics, layerStatistics } from './layer-statistics.ts'
import { lossOf } from './losses.ts'
import { multipliedIn, penalized } from './penalized.ts'
import { updateRule } from './update-rule.ts'

/** A batch as tensors: inputs as the model takes them, targets [examples, outputs]. */
export const tensorsOf = (
  tf: Tensorflow,
  model: LayersModel,
  { size, inputs, targets }: Batch,
): { readonly inputs: Tensor; readonly targets: Tensor } => {
  const [, ...example] = (model.inputs[0]?.shape ?? []).map(Number)
  return {
    inputs: tf.tensor(inputs, [size, ...example]),
    targets: tf.tensor(targets, [size, targets.length / size]),
  }
}

/** Steps, and what is remembered from one to the next. */
export interface Stepping {
  readonly step: (batch: Batch, looks?: boolean) => Outcome
  /** How many were taken. */
  readonly taken: () => number
  /** By name; they are written on. */
  readonly memory: Readonly<Record<string, Float32Array>>
  /** Goes on as if so many had been taken. */
  readonly goOn: (taken: number) => void
}

/** The step that an optimizer takes: forward, backward, update of every trained weight. */
export const tensorflowStep = (
  tf: Tensorflow,
  model: LayersModel,
  setup: EngineSetup,
): Stepping => {
  const rule = updateRule(setup.optimizer)
  const weights = trainedVariables(tf, model)
  const memories = weights.map(({ size }) =>
    Array.from({ length: rule.keeps }, () => new Float32Array(size)),
  )
  const multiplied = multipliedIn(tf, model, setup.network)
  const slopeOf = (weight: Variable, values: Float32Array, gradient: Tensor): Float32Array =>
    multiplied.has(weight)
      ? penalized(values, floatsOf(gradient), setup.regularization)
      : floatsOf(gradient)
  let taken = 0
  const step = (batch: Batch, looks = false): Outcome =>
    tidied(tf, () => {
      taken += 1
      // a layer that draws at random repeats itself under one seed, so it gets one each step
      seedLayers(model, (name) =>
        Math.floor(2 ** 31 * randomFrom(setup.seed, `${name}/seed`, taken)()),
      )
      const { outcome, gradients } = forwardAndBackward(tf, model, setup, weights, batch)
      const layers = looks && { layers: layersIn(tf, model, setup, gradients, batch) }
      for (const [i, weight] of weights.entries()) {
        const gradient = gradients[weight.name]
        if (gradient === undefined) continue
        const values = floatsOf(weight).slice()
        rule.update(values, slopeOf(weight, values, gradient), memories[i] ?? [], taken)
        weight.assign(tf.tensor(values, weight.shape))
      }
      return { ...outcome, ...layers }
    })
  return {
    step,
    taken: () => taken,
    memory: Object.fromEntries(
      memories.flatMap((own, i) => own.map((values, k) => [`optimizer/${i}/${k}`, values])),
    ),
    goOn: (steps) => {
      taken = steps
    },
  }
}

const layersIn = (
  tf: Tensorflow,
  model: LayersModel,
  { network }: EngineSetup,
  gradients: NamedTensorMap,
  batch: Batch,
): readonly LayerStatistics[] => {
  const names = network.layers.map(({ name }) => name)
  const outputs = outputsOfLayers(tf, model, names, tensorsOf(tf, model, batch).inputs)
  return names.flatMap((layer, i) => {
    const output = outputs[i]
    if (output === undefined) return []
    const trained = trainedIn(tf, model, layer)
    const slopes = trained.flatMap(({ name }) => gradients[name] ?? [])
    return [
      layerStatistics({
        layer,
        weights: trained.map(floatsOf),
        gradients: slopes.map(floatsOf),
        outputs: floatsOf(output),
        channels: output.shape.at(-1) ?? 1,
      }),
    ]
  })
}

const forwardAndBackward = (
  tf: Tensorflow,
  model: LayersModel,
  { loss }: EngineSetup,
  weights: readonly Variable[],
  batch: Batch,
): { readonly outcome: Outcome; readonly gradients: NamedTensorMap } => {
  const { inputs, targets } = tensorsOf(tf, model, batch)
  let outputs = new Float32Array()
  const { value, grads } = tf.variableGrads(() => {
    const output = runModel(tf, model, inputs, true)
    outputs = Float32Array.from(floatsOf(output))
    return lossOf(tf, loss, targets, output)
  }, [...weights])
  const [mean = Number.NaN] = floatsOf(value)
  return { outcome: { loss: mean, outputs }, gradients: grads }
}
