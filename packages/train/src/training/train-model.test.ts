import { version } from '@longhand/kernels'
import * as tf from '@tensorflow/tfjs'
import { expect, test } from 'vitest'
import { readRun } from '../comparing/read-run.ts'
import { loadDataSet } from '../data/data-sets.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { readExperiment } from '../experiment/read-experiment.ts'
import { runFiles } from './run-files.ts'
import type { Surroundings } from './surroundings.ts'
import { trainModel } from './train-model.ts'
import type { TrainingEvent } from './training-event.ts'

const dense = (name: string, units: number, activation: string) => ({
  kind: 'dense',
  name,
  config: { units, activation },
})

const experimentWith = (more: object): Experiment => {
  const read = readExperiment({
    name: 'small',
    network: {
      name: 'mlp',
      input: { type: 'vector', features: 784 },
      layers: [dense('hidden', 16, 'relu'), dense('out', 10, 'softmax')],
    },
    dataset: { kind: 'strokes', limit: 300, testLimit: 100 },
    optimizer: { kind: 'adam', learningRate: 0.003 },
    epochs: 2,
    ...more,
  })
  if ('issues' in read) throw new Error(JSON.stringify(read.issues))
  return read.value
}

/** A clock that moves on by a millisecond each time it is read. */
const ticking = () => {
  let now = 0
  return () => {
    now += 1
    return now
  }
}

const start = async (experiment: Experiment, more: Partial<Surroundings> = {}) => {
  const data = await loadDataSet(experiment.dataset)
  if ('issues' in data) throw new Error(JSON.stringify(data.issues))
  const surroundings = { data: data.value, clock: ticking(), memory: () => 1000, ...more }
  const training = await trainModel(experiment, surroundings)
  if ('issues' in training) throw new Error(JSON.stringify(training.issues))
  return training.value
}

const eventsOf = async (experiment: Experiment, more: Partial<Surroundings> = {}) => {
  const events: TrainingEvent[] = []
  for await (const event of await start(experiment, more)) events.push(event)
  return events
}

const doneIn = (events: readonly TrainingEvent[]) => {
  const last = events.at(-1)
  if (last?.type !== 'done') throw new Error('not done')
  return last
}

const runOf = async (experiment: Experiment, more: Partial<Surroundings> = {}) =>
  doneIn(await eventsOf(experiment, more)).run

test('trainModel: the same seed ends with the same bits, another seed with others', async () => {
  const [one, again] = [await runOf(experimentWith({})), await runOf(experimentWith({}))]
  expect(again).toEqual(one)
  const other = await runOf(experimentWith({ seed: 2 }))
  expect(other.weightsHash).not.toBe(one.weightsHash)
})

test('trainModel: events come in order, a batch each, an epoch after its batches, done last', async () => {
  const events = await eventsOf(experimentWith({ batchSize: 128 }))
  expect(events.map(({ type }) => type)).toEqual([
    'start',
    ...['batch', 'batch', 'batch', 'epoch'],
    ...['batch', 'batch', 'batch', 'epoch'],
    'done',
  ])
  expect(events[0]).toEqual({
    type: 'start',
    engine: 'compiled',
    threads: 1,
    epochs: 2,
    batches: 3,
    done: 0,
  })
  // 300 = 128 + 128 + 44
  expect(events[3]).toMatchObject({ epoch: 1, batch: 3, examples: 44 })
})

test('trainModel: the run says what ran, how fast, and what came of it', async () => {
  const experiment = experimentWith({ batchSize: 100 })
  const run = await runOf(experiment)
  expect(run).toMatchObject({
    experiment,
    engine: 'compiled',
    threads: 1,
    versions: { '@longhand/kernels': version },
    status: 'done',
    // the clock ticks once in each gathering and once in each step
    stepMilliseconds: { median: 1, p10: 1, p90: 1 },
    examplesPerSecond: (2 * 300) / (6 * 0.002),
    peakMemoryBytes: 1000,
  })
  expect(run.batches.loss).toHaveLength(6)
  expect(run.epochs.map(({ epoch, seconds }) => [epoch, seconds])).toEqual([
    [1, 0.006],
    [2, 0.006],
  ])
  expect(run.weightsHash).toMatch(/^sha256:[0-9a-f]{64}$/)
})

test('trainModel: the confusion matrix holds every test example, its diagonal the right ones', async () => {
  const run = await runOf(experimentWith({}))
  expect(run.confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(100)
  const right = run.confusion.reduce((sum, row, label) => sum + (row[label] ?? 0), 0)
  expect(right / 100).toBe(run.epochs[1]?.testAccuracy)
})

test('trainModel: two epochs on 3,000 drawn digits, and 4 of 5 unseen ones are read', async () => {
  const network = {
    name: 'mlp',
    input: { type: 'image', height: 28, width: 28, channels: 1 },
    layers: [
      { kind: 'flatten', name: 'flat' },
      dense('hidden', 32, 'relu'),
      dense('out', 10, 'softmax'),
    ],
  }
  const dataset = { kind: 'strokes', limit: 3000, testLimit: 500 }
  const { epochs } = await runOf(experimentWith({ network, dataset, batchSize: 20 }))
  expect(epochs[1]?.loss).toBeLessThan(epochs[0]?.loss ?? 0)
  expect(epochs[1]?.testAccuracy).toBeGreaterThan(0.8)
})

test.each(['sgd', 'rmsprop', 'adagrad'])('trainModel: the loss falls with %s', async (kind) => {
  const { epochs } = await runOf(experimentWith({ optimizer: { kind, learningRate: 0.01 } }))
  expect(epochs[1]?.loss).toBeLessThan(epochs[0]?.loss ?? 0)
})

test('trainModel: asked to stop, it ends after the batch with what it has', async () => {
  const asked = ticking()
  // after each of three batches, on the way of the test, and after the fourth batch
  const events = await eventsOf(experimentWith({ batchSize: 100 }), { stop: () => asked() === 5 })
  const { run } = doneIn(events)
  expect(run.status).toBe('stopped')
  expect(run.batches.loss).toHaveLength(4)
  expect(run.epochs).toHaveLength(1)
})

test('trainModel: a caller can breathe on the way of a test, and stop it', async () => {
  let isAsked = false
  const breathe = async () => {
    isAsked = true
  }
  const around = { breathe, stop: () => isAsked }
  const { run } = doneIn(await eventsOf(experimentWith({ batchSize: 100 }), around))
  expect(run.status).toBe('stopped')
  expect(run.batches.loss).toHaveLength(3)
  expect(run.epochs).toHaveLength(0)
})

test.each(['compiled', 'wasm', 'cpu'])(
  'trainModel: weights that are no numbers any more end the run on %s',
  async (engine) => {
    const optimizer = { kind: 'sgd', learningRate: 1e38 }
    const run = await runOf(experimentWith({ engine, optimizer, batchSize: 100 }))
    expect(run.status).toBe('failed')
    expect(run.because).toContain('batch 2 in epoch 1')
  },
)

test('trainModel: a batch larger than the data is the data, in one step', async () => {
  const of = (batchSize: number) => runOf(experimentWith({ engine: 'compiled', batchSize }))
  const [whole, larger] = [await of(300), await of(1e9)]
  expect(larger.engine).toBe('compiled')
  expect(larger.batches.loss).toHaveLength(2)
  expect(larger.weightsHash).toBe(whole.weightsHash)
})

const runaway = (more: object) =>
  runOf(
    experimentWith({
      loss: 'squared-error',
      optimizer: { kind: 'sgd', learningRate: 1e30 },
      network: {
        name: 'linear',
        input: { type: 'vector', features: 784 },
        layers: [dense('out', 10, 'linear')],
      },
      ...more,
    }),
  )

test('trainModel: a loss that is lost ends the run and says where', async () => {
  const run = await runaway({})
  expect(run.status).toBe('failed')
  expect(run.because).toMatch(/^The loss of batch \d in epoch 1 is no finite number\./)
  expect(run.batches.loss.every(Number.isFinite)).toBe(true)
})

test('trainModel: a loss that the last step lost is found by the test', async () => {
  const run = await runaway({ epochs: 1, batchSize: 300 })
  expect(run.status).toBe('failed')
  expect(run.because).toMatch(/^The loss on the test examples after epoch 1 /)
  expect(run.epochs).toEqual([])
})

test('trainModel: a layer that TensorFlow.js cannot train ends the run and says why', async () => {
  const config = { filters: 1, kernelSize: 3, dilationRate: 2 }
  const run = await runOf(
    experimentWith({
      engine: 'cpu',
      dataset: { kind: 'strokes', limit: 2, testLimit: 1 },
      network: {
        name: 'dilated',
        input: { type: 'image', height: 28, width: 28, channels: 1 },
        layers: [
          { kind: 'conv2d', name: 'c1', config },
          { kind: 'flatten', name: 'flat' },
          dense('out', 10, 'softmax'),
        ],
      },
    }),
  )
  expect(run.status).toBe('failed')
  expect(run.because).toMatch(/dilation/)
})

test('trainModel: frees its tensors at the end, and when the caller leaves early', async () => {
  const before = tf.memory().numTensors
  await eventsOf(experimentWith({}))
  expect(tf.memory().numTensors).toBe(before)
  for await (const event of await start(experimentWith({}))) if (event.type === 'batch') break
  expect(tf.memory().numTensors).toBe(before)
})

test('trainModel: a network that does not fit the data is an issue, not a crash', async () => {
  const experiment = experimentWith({})
  const data = await loadDataSet({ ...experiment.dataset, limit: 1, testLimit: 1 })
  if ('issues' in data) throw new Error(JSON.stringify(data.issues))
  const shape = { type: 'image', height: 32, width: 32, channels: 3 } as const
  const surroundings = { data: { ...data.value, shape }, clock: ticking(), memory: () => 0 }
  expect(await trainModel(experiment, surroundings)).toMatchObject({
    issues: [{ path: 'network.input', expected: 'one input that takes a 32×32×3 image' }],
  })
})

test('runFiles: the run as JSON, and a model that stock TensorFlow.js reads', async () => {
  const done = doneIn(await eventsOf(experimentWith({})))
  const files = await runFiles(done)
  expect(Object.keys(files)).toEqual(['run.json', 'model.json', 'weights.bin'])
  expect(JSON.parse(String(files['run.json']))).toEqual(done.run)
  // (784 + 1)·16 + (16 + 1)·10 weights of four bytes
  expect(files['weights.bin']).toHaveLength(4 * (12_560 + 170))
  const { modelTopology, weightsManifest } = JSON.parse(String(files['model.json']))
  const loaded = await tf.loadLayersModel(
    tf.io.fromMemory({
      modelTopology,
      weightSpecs: weightsManifest[0].weights,
      weightData: Uint8Array.from(Buffer.from(files['weights.bin'] ?? '')).buffer,
    }),
  )
  expect(loaded.countParams()).toBe(12_730)
})

const conv = (name: string, filters: number, padding: string) => ({
  kind: 'conv2d',
  name,
  config: { filters, kernelSize: 5, padding, activation: 'relu' },
})
const image = { type: 'image', height: 28, width: 28, channels: 1 }
const lenet5 = {
  name: 'lenet-5',
  input: image,
  layers: [
    conv('c1', 6, 'same'),
    { kind: 'maxPooling2d', name: 's2' },
    conv('c3', 16, 'valid'),
    { kind: 'maxPooling2d', name: 's4' },
    { kind: 'flatten', name: 'flat' },
    dense('c5', 120, 'relu'),
    dense('f6', 84, 'relu'),
    dense('out', 10, 'softmax'),
  ],
}
const strokes = { kind: 'strokes', limit: 1500, testLimit: 300 }

test.each([
  ['compiled', ['@longhand/kernels']],
  ['wasm', ['@tensorflow/tfjs', '@tensorflow/tfjs-backend-wasm', '@longhand/kernels']],
] as const)('trainModel: LeNet-5 learns strokes on %s, and the run says on what', async (...on) => {
  const [engine, versions] = on
  const run = await runOf(experimentWith({ network: lenet5, dataset: strokes, engine }))
  expect(run.engine).toBe(engine)
  expect(Object.keys(run.versions)).toEqual(versions)
  expect(run.epochs.at(-1)?.testAccuracy).toBeGreaterThan(0.8)
})

test('trainModel: what is not compiled runs on TensorFlow.js, and the run says why', async () => {
  const layers = [
    { kind: 'averagePooling2d', name: 'small', config: { poolSize: 14 } },
    { kind: 'upSampling2d', name: 'up', config: {} },
    { kind: 'flatten', name: 'flat' },
    dense('out', 10, 'softmax'),
  ]
  const run = await runOf(
    experimentWith({ network: { name: 'up', input: image, layers }, engine: 'compiled' }),
  )
  expect(run.engine).toBe('wasm')
  expect(run.instead).toBe('up: A layer upSampling2d is not compiled.')
})

test('trainModel: layers that TensorFlow.js lacks are trained compiled, and the run names them', async () => {
  const layers = [
    { kind: 'conv2d', name: 'plain', config: { filters: 4, kernelSize: 5, strides: 3 } },
    { kind: 'conv2d', name: 'pairs', config: { filters: 4, kernelSize: 3, groups: 2 } },
    { kind: 'averagePooling2d', name: 'padded', config: { poolSize: 3, padding: 1 } },
    { kind: 'flatten', name: 'flat' },
    dense('out', 10, 'softmax'),
  ]
  const network = { name: 'grouped', input: image, layers }
  const done = doneIn(await eventsOf(experimentWith({ network, dataset: strokes })))
  expect(done.run).toMatchObject({ engine: 'compiled', status: 'done' })
  expect(done.run.epochs[1]?.loss).toBeLessThan(done.run.epochs[0]?.loss ?? 0)
  expect(done.run.unsaved).toContain('pairs (conv2d), padded (averagePooling2d)')
  expect(Object.keys(await runFiles(done))).toEqual(['run.json'])
  expect(readRun(JSON.parse(JSON.stringify(done.run)))).toEqual({ value: done.run })

  const norm = { kind: 'layerNormalization', name: 'norm', config: {} }
  const onlyThere = {
    name: 'mixed',
    input: image,
    layers: [...layers.slice(0, 2), norm, ...layers.slice(2)],
  }
  for (const refused of [
    { network, engine: 'cpu' },
    { network: onlyThere, engine: 'auto' },
  ])
    expect(() => experimentWith({ ...refused, dataset: strokes })).toThrow('network.pairs')
})

test('trainModel: a model trained compiled gives the same in stock TensorFlow.js', async () => {
  const experiment = experimentWith({ network: lenet5, dataset: strokes, epochs: 1 })
  const { run, model } = doneIn(await eventsOf(experiment))
  expect(run.engine).toBe('compiled')
  if (model === undefined) throw new Error('no model')
  const { json, weights } = await model()
  const { modelTopology, weightsManifest } = JSON.parse(json)
  const loaded = await tf.loadLayersModel(
    tf.io.fromMemory({
      modelTopology,
      weightSpecs: weightsManifest[0].weights,
      weightData: Uint8Array.from(weights).buffer,
    }),
  )
  const data = await loadDataSet(experiment.dataset)
  if ('issues' in data) throw new Error('no data')
  const { inputs, labels } = data.value.test
  await tf.setBackend('wasm')
  const pixels = Float32Array.from(inputs, (byte) => byte / 255)
  const outputs = loaded.predict(tf.tensor(pixels, [300, 28, 28, 1]))
  if (!(outputs instanceof tf.Tensor)) throw new Error('one output')
  const guesses = tf.argMax(outputs, 1).dataSync()
  const right = labels.filter((label, i) => label === guesses[i]).length
  expect(right / 300).toBe(run.epochs.at(-1)?.testAccuracy)
})

const split = { validationSplit: 0.2, epochs: 12, optimizer: { kind: 'adam', learningRate: 0.03 } }

test('trainModel: validation takes the last examples, which are not trained on', async () => {
  const events = await eventsOf(experimentWith({ ...split, epochs: 1, batchSize: 100 }))
  // 240 of 300 in batches of 100
  expect(
    events.filter(({ type }) => type === 'batch').map((e) => 'examples' in e && e.examples),
  ).toEqual([100, 100, 40])
  const [epoch] = doneIn(events).run.epochs
  expect(epoch?.validationLoss).toBeGreaterThan(0)
  // 60 examples
  expect((epoch?.validationAccuracy ?? 0.5) * 60).toBeCloseTo(
    Math.round((epoch?.validationAccuracy ?? 0) * 60),
    9,
  )
})

test('trainModel: early stopping ends the run, done, with the weights of its best epoch', async () => {
  const earlyStopping = { patience: 2, restoreBest: true }
  const run = await runOf(experimentWith({ ...split, earlyStopping }))
  const best = run.best?.epoch ?? 0
  expect(run).toMatchObject({ status: 'done', best: { early: true, restored: true } })
  expect(run.epochs).toHaveLength(best + 2)
  const losses = run.epochs.map(({ validationLoss = 0 }) => validationLoss)
  expect(Math.min(...losses)).toBe(losses[best - 1])
  // the same experiment, ended there: the weights are those
  const ended = await runOf(experimentWith({ ...split, epochs: best }))
  expect(run.weightsHash).toBe(ended.weightsHash)
  expect(run.confusion).toEqual(ended.confusion)
})

test('trainModel: statistics of the first step of every epoch, or of every so many-th step', async () => {
  const at = async (statistics: boolean | number) => {
    const run = await runOf(experimentWith({ batchSize: 100, statistics }))
    return run.statistics?.map(({ epoch, batch }) => [epoch, batch])
  }
  expect(await at(true)).toEqual([
    [1, 1],
    [2, 1],
  ])
  // three batches an epoch: steps 1, 3 and 5
  expect(await at(2)).toEqual([
    [1, 1],
    [1, 3],
    [2, 2],
  ])
  expect(await at(false)).toBeUndefined()
})

test('trainModel: a class that counts much is guessed more often', async () => {
  const guessed = async (more: object) => {
    const { confusion } = await runOf(experimentWith({ epochs: 1, ...more }))
    return confusion.reduce((sum, row) => sum + (row[3] ?? 0), 0)
  }
  expect(await guessed({ classWeight: { 3: 50 } })).toBeGreaterThan(2 * (await guessed({})))
})

test('trainModel: a class that is not there, and too few examples to part', async () => {
  const issuesOf = async (more: object) => {
    const experiment = experimentWith(more)
    const data = await loadDataSet(experiment.dataset)
    if ('issues' in data) throw new Error('no data')
    const surroundings = { data: data.value, clock: ticking(), memory: () => 0 }
    const training = await trainModel(experiment, surroundings)
    return 'issues' in training ? training.issues.map(({ path }) => path) : []
  }
  expect(await issuesOf({ classWeight: { 10: 2 } })).toEqual(['classWeight.10'])
  const one = { kind: 'strokes', limit: 1, testLimit: 1 }
  expect(await issuesOf({ validationSplit: 0.5, dataset: one })).toEqual(['validationSplit'])
})
