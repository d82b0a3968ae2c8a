import { expect, test } from 'vitest'
import { experiment, ofSeeds, run } from '../../test/made-up-runs.ts'
import type { Experiment } from '../experiment/experiment.ts'
import type { Run } from '../training/run.ts'
import { compareRuns } from './compare-runs.ts'

test('compareRuns: seeds of one experiment are one row, with mean and deviation by hand', () => {
  const { configurations, pairs } = compareRuns(ofSeeds('relu', [0.9, 0.92, 0.94]))
  expect(configurations).toHaveLength(1)
  const [only] = configurations
  expect(only?.testAccuracy.mean).toBeCloseTo(0.92, 12)
  // √((0.02² + 0² + 0.02²) / 2)
  expect(only?.testAccuracy.deviation).toBeCloseTo(0.02, 12)
  // 784·8 + 8 + 8·10 + 10
  expect(only?.parameters).toBe(6370)
  expect(pairs).toEqual([])
})

test('compareRuns: a run that went back to its best weights counts by them', () => {
  const one = run(experiment(1, 'relu'), 0.9)
  const worse = { epoch: 2, loss: 1, accuracy: 0.5, testLoss: 2, testAccuracy: 0.7, seconds: 1 }
  const longer = { ...one, epochs: [...one.epochs, worse] }
  const best = { epoch: 1, early: true, restored: true }
  const accuracyOf = (of: Run) => compareRuns([of]).configurations[0]?.testAccuracy.mean
  expect(accuracyOf({ ...longer, best })).toBe(0.9)
  expect(accuracyOf({ ...longer, best: { ...best, restored: false } })).toBe(0.7)
})

test('compareRuns: a difference within the spread of the seeds is said to be none', () => {
  const [pair] = compareRuns([
    ...ofSeeds('relu', [0.9, 0.92, 0.94]),
    ...ofSeeds('sigmoid', [0.9, 0.91, 0.92]),
  ]).pairs
  expect(pair?.factor).toBe('activation')
  // 2·√(0.02²/3 + 0.01²/3)
  expect(pair?.margin).toBeCloseTo(0.02582, 5)
  expect(pair?.says).toContain('within the spread')
})

test('compareRuns: a larger one is said with its size, a single run asks for more', () => {
  const [clear] = compareRuns([
    ...ofSeeds('relu', [0.9, 0.92]),
    ...ofSeeds('sigmoid', [0.5, 0.51]),
  ]).pairs
  expect(clear?.says).toMatch(
    /^Activation relu is 40\.50 points above activation sigmoid, more than/,
  )
  const [single] = compareRuns([...ofSeeds('relu', [0.9]), ...ofSeeds('sigmoid', [0.5])]).pairs
  expect(single?.says).toContain('repeat it with other seeds')
})

test('compareRuns: what changes two things at once is counted, not paired', () => {
  const { pairs, unpaired } = compareRuns([
    ...ofSeeds('relu', [0.9]),
    ...ofSeeds('sigmoid', [0.8], 32),
    ...ofSeeds('relu', [0.7], 32),
  ])
  expect(pairs.map(({ factor }) => factor).sort()).toEqual(['activation', 'batchSize'])
  expect(unpaired).toBe(1)
})

test('compareRuns: networks of other kinds of layers are one factor, by their names', () => {
  const plain = experiment(1, 'relu')
  const [hidden, ...rest] = plain.network.layers
  const drop = { kind: 'dropout', name: 'drop' } as const
  const layers = hidden ? [hidden, drop, ...rest] : []
  const other = { ...plain, network: { ...plain.network, name: 'with dropout', layers } }
  const { pairs } = compareRuns([run(plain, 0.5), run(other, 0.6)])
  expect(pairs.map(({ factor }) => factor)).toEqual(['network'])
  expect(compareRuns([]).configurations).toEqual([])
})

test('compareRuns: a seed that is there twice counts once, by the run that came further', () => {
  const [one, two] = ofSeeds('relu', [0.9, 0.92])
  if (one === undefined || two === undefined) throw new Error('no runs')
  const later = run(one.experiment, 0.94)
  const longer = { ...one, epochs: [...one.epochs, ...later.epochs] }
  const { configurations, notes } = compareRuns([one, two, longer, two])
  expect(configurations[0]?.testAccuracy).toMatchObject({ count: 2, low: 0.92, high: 0.94 })
  expect(notes).toEqual([
    'Left out, since another run has the same seed and so the same end: 2 runs.',
  ])
})

test('compareRuns: runs without an epoch, and runs that ended early, are told', () => {
  const [one, two, three] = ofSeeds('relu', [0.9, 0.92, 0.94])
  if (!one || !two || !three) throw new Error('no runs')
  const failed: Run = { ...two, status: 'failed', epochs: [] }
  const { configurations, notes } = compareRuns([one, failed, { ...three, status: 'stopped' }])
  expect(configurations[0]?.runs).toHaveLength(2)
  expect(notes).toEqual([
    'Left out, without a finished epoch: one run.',
    'Ended before the last epoch, and counted by the last finished one: one run.',
  ])
})

test('compareRuns: another optimizer, with settings of its own, is one factor', () => {
  const runsWith = (optimizer: Experiment['optimizer']) =>
    ofSeeds('relu', [0.9, 0.9]).map((of) => ({
      ...of,
      experiment: { ...of.experiment, optimizer },
    }))
  const { pairs, unpaired } = compareRuns([
    ...runsWith({ kind: 'sgd', learningRate: 0.1, momentum: 0, nesterov: false, l2: 0 }),
    ...runsWith({ kind: 'adagrad', learningRate: 0.01, epsilon: 1e-10 }),
  ])
  expect(unpaired).toBe(0)
  expect(pairs.map(({ factor, says }) => [factor, says])).toEqual([
    [
      'optimizer',
      'Optimizer adagrad, learning rate 0.01 and optimizer sgd, learning rate 0.1 are equal: no difference is shown.',
    ],
  ])
})
