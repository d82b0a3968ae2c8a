import type { Experiment } from '../src/experiment/experiment.ts'
import { readExperiment } from '../src/experiment/read-experiment.ts'
import type { Run } from '../src/training/run.ts'

/** An experiment with a small dense network. */
export const experiment = (
  seed: number,
  activation: string,
  batchSize = 5,
  units = 8,
): Experiment => {
  const read = readExperiment({
    name: `${activation} ${seed}`,
    network: {
      name: 'mlp',
      input: { type: 'vector', features: 784 },
      layers: [
        { kind: 'dense', name: 'hidden', config: { units, activation } },
        { kind: 'dense', name: 'out', config: { units: 10, activation: 'softmax' } },
      ],
    },
    dataset: { kind: 'strokes', limit: 100, testLimit: 10 },
    optimizer: { kind: 'sgd', learningRate: 0.1 },
    batchSize,
    seed,
  })
  if ('issues' in read) throw new Error(JSON.stringify(read.issues))
  return read.value
}

/** A run of one epoch that reached a test accuracy. */
export const run = (of: Experiment, testAccuracy: number): Run => ({
  experiment: of,
  engine: 'cpu',
  threads: 1,
  versions: {},
  status: 'done',
  epochs: [{ epoch: 1, loss: 1, accuracy: 0.5, testLoss: 1, testAccuracy, seconds: 1 }],
  batches: { loss: [] },
  confusion: [],
  stepMilliseconds: { median: 1, p10: 1, p90: 1 },
  examplesPerSecond: 1,
  peakMemoryBytes: 1,
  weightsHash: '',
})

/** A run for each accuracy: its seed is its place. */
export const ofSeeds = (
  activation: string,
  accuracies: readonly number[],
  batchSize = 5,
): readonly Run[] =>
  accuracies.map((accuracy, seed) => run(experiment(seed, activation, batchSize), accuracy))
