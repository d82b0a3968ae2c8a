import {
  axesOf,
  isLayerKind,
  type Layer,
  layerKinds,
  mapShape,
  type Network,
  type PlacedNetwork,
  placeNetwork,
} from '@longhand/network'
import * as tf from '@tensorflow/tfjs'
import { expect, test } from 'vitest'
import { initialWeights } from '../building/initial-weights.ts'
import type { ModelFiles } from '../building/save-model.ts'
import { trainingIssues } from '../experiment/fit-issues.ts'
import { randomFrom } from '../random/random.ts'
import type { Batch, Engine } from './engine.ts'
import { engineFor } from './engines.ts'

// What a run keeps of a trained network is read by TensorFlow.js alone, which must say the same. The
// networks are made from the examples of the kinds: a new kind needs nothing here.

const loss = 'mean-squared-error'
const [examples, outputs, steps] = [3, 2, 2]

/** What a layer reads besides the input: the input bent, so that no two are the same. */
const bends = ['tanh', 'sigmoid', 'elu'] as const

type Kind = Layer['kind']

/** The example of a kind before a dense layer, the axes of what it reads at most so long. */
const around = (kind: Kind, most: number): Network => {
  const { config, inputs } = layerKinds[kind].example
  const [input = { type: 'vector', features: 1 }, ...others] = inputs
  const bent = others.map(
    (_, i): Layer => ({
      ...{ kind: 'activation', name: `bent${i}`, inputs: ['input'] },
      config: { activation: bends[i] ?? 'relu' },
    }),
  )
  const reads = ['input', ...bent.map(({ name }) => name)]
  const ends: readonly Layer[] = [
    { kind: 'flatten', name: 'flat' },
    { kind: 'dense', name: 'out', config: { units: outputs } },
  ]
  return {
    name: kind,
    input: mapShape(input, (size) => Math.min(size, most)),
    layers: [...bent, { kind, name: 'it', config, inputs: reads }, ...ends],
  }
}

/** The smallest of these networks whose layers fit. */
const networkOf = (kind: Kind): PlacedNetwork => {
  for (const most of [5, 10, 20, Number.POSITIVE_INFINITY]) {
    const placed = placeNetwork(around(kind, most))
    if ('value' in placed) return placed.value
  }
  throw new Error(`the example of ${kind} does not fit`)
}

const batchFor = ({ inputs }: PlacedNetwork): Batch => {
  const draw = randomFrom(1, 'examples', 0)
  const axes = inputs.flatMap(({ output }) => axesOf(output))
  const width = axes.reduce((product, { size }) => product * Number(size.value), 1)
  return {
    size: examples,
    // whole numbers, since some kinds look them up in a table
    inputs: Float32Array.from({ length: examples * width }, () => Math.round(draw())),
    targets: Float32Array.from({ length: examples * outputs }, draw),
  }
}

const engineOf = async (network: PlacedNetwork): Promise<Engine> => {
  const make = engineFor('auto')
  if ('issues' in make) throw new Error(JSON.stringify(make.issues))
  const engine = await make.value({
    ...{ network, weightsOf: initialWeights(1), loss, seed: 1, threads: 1, batchSize: examples },
    optimizer: { kind: 'adam', learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
  })
  if ('issues' in engine) throw new Error(JSON.stringify(engine.issues))
  return engine.value
}

/** What TensorFlow.js, in plain JavaScript, makes of the files. */
const predicted = async ({ json, weights }: ModelFiles, { size, inputs }: Batch) => {
  await tf.setBackend('cpu')
  const { modelTopology, weightsManifest } = JSON.parse(json)
  const [{ weights: weightSpecs }] = weightsManifest
  const weightData = Uint8Array.from(weights).buffer
  const model = await tf.loadLayersModel(
    tf.io.fromMemory({ modelTopology, weightSpecs, weightData }),
  )
  const [, ...axes] = (model.inputs[0]?.shape ?? []).map(Number)
  const output = model.predict(tf.tensor(inputs, [size, ...axes]))
  if (!(output instanceof tf.Tensor)) throw new Error('not one output')
  return output.dataSync()
}

const buildable = Object.keys(layerKinds)
  .filter((kind): kind is Kind => isLayerKind(kind) && kind !== 'input')
  .map((kind) => ({ kind, network: networkOf(kind) }))
  .filter(({ network }) => network.layers.every(({ tfjs }) => 'factory' in tfjs))
const trainable = buildable.filter(({ network }) => trainingIssues(network, loss).length === 0)

test('every kind that TensorFlow.js can build is trained, but for one without a gradient', () => {
  const others = buildable.filter((one) => !trainable.includes(one))
  expect(others.map(({ kind }) => kind)).toEqual(['conv3dTranspose'])
})

test.each(trainable)(
  '$kind: trained and saved, it predicts the same in TensorFlow.js alone',
  async ({ network }) => {
    const batch = batchFor(network)
    const engine = await engineOf(network)
    const before = engine.weights()
    for (let step = 0; step < steps; step += 1) await engine.step(batch)
    const { outputs: ours } = await engine.evaluate(batch)
    const moved = engine.weights().filter((tensor, i) => String(tensor) !== String(before[i]))
    expect(moved).not.toEqual([])
    const model = await engine.save()
    if ('issues' in model) throw new Error(JSON.stringify(model.issues))
    engine.dispose()
    const theirs = await predicted(await model.value(), batch)
    const most = Math.max(...theirs.map(Math.abs))
    expect(ours.length).toBe(theirs.length)
    for (const [i, output] of ours.entries())
      expect(Math.abs(output - (theirs[i] ?? Number.NaN))).toBeLessThan(1e-5 * most)
  },
)
