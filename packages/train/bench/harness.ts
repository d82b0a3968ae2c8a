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
/** Turns that are not counted: the engines are still slow. */
const warmUp = 8
const turns = 48
/** Times that a training and a loop are made anew: by where their memory lies alone two loops differ by some percent. */
const rounds = 5

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

/** A step over batches that lie ready, one after the other. */
const bareStep = async (network: Network, batchSize: number): Promise<() => Promise<unknown>> => {
  const placed = placeNetwork(network)
  if ('issues' in placed) throw new Error('not placed')
  const { optimizer, loss, seed } = experimentOf(network, batchSize)
  const engine = await compiledEngine({
    ...{ network: placed.value, weightsOf: initialWeights(seed), loss, optimizer },
    ...{ seed, batchSize, threads: 1 },
  })
  if ('issues' in engine) throw new Error('no engine')
  const batches = batchesOf(data.train, 10, batchSize, asTheyLie(data.train))
  const ready = Array.from(batches, ({ size, inputs, targets }) => ({
    ...{ size, inputs: inputs.slice(), targets: targets.slice() },
  }))
  let taken = 0
  return () => {
    const batch = ready[taken % ready.length]
    if (batch === undefined) throw new Error('no batch')
    taken += 1
    return engine.value.step(batch)
  }
}

/**
 * Milliseconds of the turns of a training, and of those of a bare loop between them.
 *
 * @param turn Steps in a row.
 */
const takeTurns = async (network: unknown, batchSize: number, turn: number) => {
  const experiment = experimentOf(network, batchSize)
  const step = await bareStep(experiment.network, batchSize)
  const surroundings = { data, clock: () => performance.now(), memory: () => 0 }
  const training = await trainModel({ ...experiment, epochs: 1000 }, surroundings)
  if ('issues' in training) throw new Error(JSON.stringify(training.issues))
  const [trained, bare]: [number[], number[]] = [[], []]
  let [batches, began, isWhole] = [0, now(), false]
  for await (const event of training.value) {
    // a turn in which the network is tested, or gets its next order, is left out
    if (event.type !== 'batch') isWhole = false
    else batches += 1
    if (batches < turn) continue
    const ended = now()
    for (let i = 0; i < turn; i += 1) await step()
    if (isWhole) {
      trained.push(ended - began)
      bare.push(now() - ended)
    }
    if (trained.length === turns) break
    ;[batches, began, isWhole] = [0, now(), true]
  }
  return { trained: trained.slice(warmUp), bare: bare.slice(warmUp) }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

for (const [network, batchSize, turn] of [
  [lenet5, 5, 30],
  [lenet5, 32, 10],
  [mlp, 5, 150],
  [mlp, 32, 40],
] as const) {
  const [more, steps]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    const { trained, bare } = await takeTurns(network, batchSize, turn)
    more.push(100 * (median(trained) / median(bare) - 1))
    steps.push(median(bare) / turn)
  }
  process.stdout.write(
    `${network.name}, batches of ${batchSize}: a step of ${median(steps).toFixed(3)} ms, ${median(more).toFixed(1)} % more in a training (${more.map((one) => one.toFixed(1)).join(', ')})\n`,
  )
}
