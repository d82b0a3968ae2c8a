// How much more a training takes than a bare loop over the same steps: `node bench/harness.ts`.
// Time of the processor, not of the clock on the wall: other programs do not count.
import { type Network, placeNetwork } from '@longhand/network'
import { initialWeights } from '../src/building/initial-weights.ts'
import { drawStrokes } from '../src/data/strokes/strokes.ts'
import { compiledEngine } from '../src/engines/compiled/compiled-engine.ts'
import { readExperiment } from '../src/experiment/read-experiment.ts'
import { asTheyLie, batchesOf } from '../src/training/batches.ts'
import { trainModel } from '../src/training/train-model.ts'

const limit = 3000
const data = drawStrokes({ limit, testLimit: 1, seed: 1 })

/** Milliseconds that this program has worked. */
const now = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const dense = (name: string, units: number, activation: string) => ({
  kind: 'dense',
  name,
  config: { units, activation },
})
const conv = (name: string, filters: number, padding: string) => ({
  kind: 'conv2d',
  name,
  config: { filters, kernelSize: 5, padding, activation: 'relu' },
})
const lenet5 = {
  name: 'lenet-5',
  input: { type: 'image', height: 28, width: 28, channels: 1 },
  layers: [
    conv('c1', 6, 'same'),
    { kind: 'maxPooling2d', name: 's2' },
    conv('c3', 16, 'valid'),
    { kind: 'maxPooling2d', name: 's4' },
    { kind: 'flatten', name: 'flat' },
    ...[dense('c5', 120, 'relu'), dense('f6', 84, 'relu'), dense('out', 10, 'softmax')],
  ],
}
const mlp = {
  name: 'mlp',
  input: { type: 'vector', features: 784 },
  layers: [dense('h1', 128, 'relu'), dense('h2', 64, 'relu'), dense('out', 10, 'softmax')],
}

const experimentOf = (network: unknown, batchSize: number) => {
  const read = readExperiment({
    ...{ name: 'bench', network, batchSize, epochs: 1, engine: 'compiled' },
    dataset: { kind: 'strokes', limit, testLimit: 1 },
    optimizer: { kind: 'sgd', learningRate: 0.01 },
  })
  if ('issues' in read) throw new Error(JSON.stringify(read.issues))
  return read.value
}

/** Milliseconds of all steps over batches that lie ready. */
const bare = async (network: Network, batchSize: number): Promise<number> => {
  const placed = placeNetwork(network)
  if ('issues' in placed) throw new Error('not placed')
  const { optimizer, loss, seed } = experimentOf(network, batchSize)
  const engine = await compiledEngine({
    ...{ network: placed.value, weightsOf: initialWeights(seed), loss, optimizer },
    ...{ seed, batchSize, threads: 1 },
  })
  if ('issues' in engine) throw new Error('no engine')
  const batches = [...batchesOf(data.train, 10, batchSize, asTheyLie(data.train))]
  const began = now()
  for (const batch of batches) await engine.value.step(batch)
  const ended = now()
  engine.value.dispose()
  return ended - began
}

/** Milliseconds from the first event of an epoch to its last batch. */
const trained = async (network: unknown, batchSize: number): Promise<number> => {
  const clock = () => performance.now()
  const surroundings = { data, clock, memory: () => 0 }
  const training = await trainModel(experimentOf(network, batchSize), surroundings)
  if ('issues' in training) throw new Error(JSON.stringify(training.issues))
  let [began, ended] = [0, 0]
  for await (const event of training.value) {
    if (event.type === 'start') began = now()
    if (event.type === 'batch') ended = now()
  }
  return ended - began
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

for (const [network, batchSize] of [
  [lenet5, 5],
  [lenet5, 32],
  [mlp, 32],
  [mlp, 5],
] as const) {
  const experiment = experimentOf(network, batchSize)
  const ratios: number[] = []
  const times: number[] = []
  for (let turn = 0; turn < 9; turn += 1) {
    const loop = await bare(experiment.network, batchSize)
    const whole = await trained(network, batchSize)
    if (turn > 1) ratios.push(whole / loop)
    times.push(loop)
  }
  const step = median(times) / Math.ceil(limit / batchSize)
  process.stdout.write(
    `${network.name}, batches of ${batchSize}: a step of ${step.toFixed(3)} ms, ${(100 * (median(ratios) - 1)).toFixed(1)} % more in a training\n`,
  )
}
