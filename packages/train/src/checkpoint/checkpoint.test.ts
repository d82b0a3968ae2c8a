import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawStrokes } from '../data/strokes/strokes.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { readExperiment } from '../experiment/read-experiment.ts'
import { trainModel } from '../training/train-model.ts'
import type { TrainingEvent } from '../training/training-event.ts'
import { type Checkpoint, readCheckpoint } from './checkpoint.ts'

// dropout counts steps, batch normalisation keeps statistics, Adam remembers two numbers a weight
const experimentOn = (engine: string, more: object = {}): Experiment => {
  const read = readExperiment({
    name: 'to be stopped',
    network: {
      name: 'mlp',
      input: { type: 'vector', features: 784 },
      layers: [
        { kind: 'dense', name: 'hidden', config: { units: 6, activation: 'relu' } },
        { kind: 'batchNormalization', name: 'norm' },
        { kind: 'dropout', name: 'drop', config: { rate: 0.3 } },
        { kind: 'dense', name: 'out', config: { units: 10, activation: 'softmax' } },
      ],
    },
    dataset: { kind: 'strokes', limit: 50, testLimit: 20 },
    optimizer: { kind: 'adam', learningRate: 0.01 },
    batchSize: 16,
    epochs: 3,
    engine,
    ...more,
  })
  if ('issues' in read) throw new Error(JSON.stringify(read.issues))
  return read.value
}

const data = drawStrokes({ limit: 50, testLimit: 20, seed: 1 })

/** A training that is stopped after so many batches. */
const train = async (experiment: Experiment, most = 1000, from?: Checkpoint) => {
  let left = most
  const stop = () => {
    left -= 1
    return left <= 0
  }
  const surroundings = { data, clock: () => 0, memory: () => 0, checkpoints: true, stop }
  const training = await trainModel(experiment, surroundings, from)
  if ('issues' in training) throw new Error(JSON.stringify(training.issues))
  const events: TrainingEvent[] = []
  for await (const event of training.value) events.push(event)
  const done = events.at(-1)
  if (done?.type !== 'done') throw new Error('not done')
  return { run: done.run, checkpoints: events.filter(({ type }) => type === 'checkpoint') }
}

const lastOf = async (events: readonly TrainingEvent[]): Promise<Uint8Array> => {
  const last = events.at(-1)
  if (last?.type !== 'checkpoint') throw new Error('no checkpoint')
  return last.checkpoint
}

const read = async (bytes: Uint8Array): Promise<Checkpoint> => {
  const checked = await readCheckpoint(bytes)
  if ('issues' in checked) throw new Error(JSON.stringify(checked.issues))
  return checked.value
}

test.each(['compiled', 'cpu', 'wasm'])(
  'readCheckpoint: on %s a run that was stopped anywhere and went on ends as one never stopped',
  async (engine) => {
    const whole = await train(experimentOn(engine))
    // four batches an epoch: in the midst of one, behind its last batch, in the last one
    for (const at of [2, 4, 11]) {
      const stopped = await train(experimentOn(engine), at)
      expect(stopped.run.status).toBe('stopped')
      const from = await read(await lastOf(stopped.checkpoints))
      const { run } = await train(from.experiment, 1000, from)
      expect(run).toEqual(whole.run)
    }
  },
)

test.each([
  { kind: 'sgd', learningRate: 0.1, momentum: 0.9 },
  { kind: 'rmsprop', learningRate: 0.01 },
  { kind: 'adagrad', learningRate: 0.01 },
])('readCheckpoint: what $kind remembers is kept', async (optimizer) => {
  const experiment = experimentOn('compiled', { optimizer })
  const stopped = await train(experiment, 5)
  const from = await read(await lastOf(stopped.checkpoints))
  expect((await train(from.experiment, 1000, from)).run).toEqual((await train(experiment)).run)
})

test('readCheckpoint: the best weights, statistics and validation are kept too', async () => {
  const experiment = experimentOn('compiled', {
    ...{ validationSplit: 0.3, epochs: 8, statistics: 2 },
    optimizer: { kind: 'adam', learningRate: 0.1 },
    earlyStopping: { patience: 3, restoreBest: true },
  })
  const whole = await train(experiment)
  // three batches an epoch: behind the first, and in the midst of the third
  for (const at of [4, 8]) {
    const stopped = await train(experiment, at)
    const from = await read(await lastOf(stopped.checkpoints))
    expect((await train(from.experiment, 1000, from)).run).toEqual(whole.run)
  }
})

test('trainModel: other examples, another engine or version than those of the checkpoint are named', async () => {
  const experiment = experimentOn('compiled')
  const from = await read(await lastOf((await train(experiment, 2)).checkpoints))
  const others = { ...data, test: { ...data.test, labels: data.test.labels.toReversed() } }
  const around = { data: others, clock: () => 0, memory: () => 0 }
  const versions = { '@longhand/kernels': '99.0.0' }
  const refused = await trainModel(experiment, around, { ...from, engine: 'cpu', versions })
  expect(refused).toMatchObject({
    issues: [{ path: 'engine' }, { path: 'versions.@longhand/kernels' }, { path: 'dataset' }],
  })
})

test('trainModel: a checkpoint after every epoch, its run as if it had stopped there', async () => {
  const { checkpoints } = await train(experimentOn('compiled'))
  const statuses = checkpoints.map((event) => event.type === 'checkpoint' && event.run.status)
  expect(statuses).toEqual(['stopped', 'stopped', 'done'])
})

test('trainModel: with a pause there are fewer checkpoints, and always the last', async () => {
  let now = 0
  const clock = () => {
    now += 1
    return now
  }
  const around = { data, clock, memory: () => 0, checkpoints: true, checkpointPause: 1000 }
  const training = await trainModel(experimentOn('compiled'), around)
  if ('issues' in training) throw new Error(JSON.stringify(training.issues))
  const epochs: number[] = []
  for await (const event of training.value)
    if (event.type === 'checkpoint') epochs.push(event.run.epochs.length)
  // the first is due at once; three epochs of four batches are over long before a thousand ticks
  expect(epochs).toEqual([1, 3])
})

test('readCheckpoint: any byte that is changed or missing is found', async () => {
  const bytes = await lastOf((await train(experimentOn('compiled'), 2)).checkpoints)
  await fc.assert(
    fc.asyncProperty(
      fc.nat(bytes.length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (at, bits) => {
        const changed = bytes.slice()
        changed[at] = (changed[at] ?? 0) ^ bits
        expect(await readCheckpoint(changed)).toHaveProperty('issues')
        expect(await readCheckpoint(bytes.slice(0, at))).toHaveProperty('issues')
      },
    ),
    { numRuns: 100, examples: [[new TextDecoder('latin1').decode(bytes).indexOf('shape'), 1]] },
  )
  expect(await readCheckpoint(Uint8Array.of(...bytes, 0))).toHaveProperty('issues')
})

test('readCheckpoint: says which tensor is damaged, and between which bytes', async () => {
  const bytes = await lastOf((await train(experimentOn('compiled'), 2)).checkpoints)
  const changed = bytes.slice()
  // the last tensor is what Adam remembers of the squares
  changed[bytes.length - 3] = 77
  expect(await readCheckpoint(changed)).toMatchObject({
    issues: [{ path: 'engine/optimizer/1', received: expect.stringContaining(`${bytes.length}`) }],
  })
  expect(await readCheckpoint(bytes.slice(0, 1000))).toMatchObject({
    issues: [{ path: 'byte 1000' }],
  })
})

test('readCheckpoint: takes bytes from the midst of a memory, as Node hands them out', async () => {
  const bytes = await lastOf((await train(experimentOn('compiled'), 2)).checkpoints)
  const larger = new Uint8Array(bytes.length + 3)
  larger.set(bytes, 3)
  expect(await readCheckpoint(Buffer.from(larger.buffer, 3))).toHaveProperty('value')
})

test('writeCheckpoint: a safetensors file, by the layout that its documentation states', async () => {
  const bytes = await lastOf((await train(experimentOn('compiled'), 2)).checkpoints)
  const length = Number(new DataView(bytes.buffer).getBigUint64(0, true))
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)))
  expect(header['engine/hidden/kernel']).toMatchObject({ dtype: 'F32', shape: [784 * 6] })
  expect(Object.values(header.__metadata__).every((text) => typeof text === 'string')).toBe(true)
})
