import { issuesIn } from '@longhand/network'
import { expect, test } from 'vitest'
import { readExperiments } from './read-experiments.ts'

const dense = (name: string, units: number, activation: string) =>
  ({ kind: 'dense', name, config: { units, activation } }) as const
const base = {
  name: 'mlp',
  network: {
    name: 'small',
    input: { type: 'vector', features: 784 },
    layers: [dense('a', 8, 'relu'), dense('b', 8, 'relu'), dense('out', 10, 'softmax')],
  },
  dataset: { kind: 'strokes' },
  optimizer: { kind: 'sgd', learningRate: 0.1 },
}

const read = (data: unknown, usual?: readonly number[]) => {
  const checked = readExperiments(data, usual)
  if ('issues' in checked) throw new Error(JSON.stringify(checked.issues))
  return checked.value
}

test('readExperiments: one, or one for each seed', () => {
  expect(read(base).map(({ seed }) => seed)).toEqual([1])
  expect(read({ ...base, seeds: [3, 4] }).map(({ seed }) => seed)).toEqual([3, 4])
  expect(read(base, [7, 8]).map(({ seed }) => seed)).toEqual([7, 8])
  expect(read({ ...base, seed: 5 }, [7, 8]).map(({ seed }) => seed)).toEqual([5])
})

test('readExperiments: every value of every setting, with each seed', () => {
  const vary = { 'optimizer.learningRate': [0.1, 0.2], 'layers.a,b.activation': ['relu', 'tanh'] }
  const all = read({ ...base, seeds: [1, 2, 3], vary })
  expect(all).toHaveLength(2 * 2 * 3)
  const said = all.map(({ network: { layers }, optimizer: { learningRate }, seed }) => {
    const activations = layers.map((layer) =>
      'config' in layer ? JSON.stringify(layer.config) : '',
    )
    return JSON.stringify([activations, learningRate, seed])
  })
  expect(new Set(said).size).toBe(12)
  expect(said.filter((one) => one.includes('softmax'))).toHaveLength(12)
  expect(new Set(all.map(({ name }) => name))).toEqual(
    new Set(
      ['0.1', '0.2'].flatMap((rate) =>
        ['relu', 'tanh'].map((word) => `mlp, learning rate ${rate}, activation ${word}`),
      ),
    ),
  )
})

test('readExperiments: what is wrong with any of them is said once', () => {
  const paths = (data: unknown) => issuesIn(readExperiments(data)).map(({ path }) => path)
  expect(paths({ ...base, seeds: [] })).toEqual(['seeds'])
  expect(paths({ ...base, seed: 1, seeds: [1] })).toEqual(['seeds'])
  expect(paths({ ...base, vary: { 'layers.none.units': [1] } })).toEqual(['vary.layers.none.units'])
  expect(paths({ ...base, vary: { batchSize: 3 } })).toEqual(['vary.batchSize'])
  expect(paths({ ...base, vary: { batchSize: [0, 1] }, seeds: [1, 2] })).toEqual(['batchSize'])
  const many = Array.from({ length: 400 }, (_, at) => at)
  expect(paths({ ...base, seeds: many, vary: { epochs: [1, 2, 3] } })).toEqual(['vary'])
  expect(paths(3)).toHaveLength(1)
})

test('readExperiments: the same run twice is no second run', () => {
  const received = (data: unknown) => issuesIn(readExperiments(data)).map((one) => one.received)
  expect(received({ ...base, seeds: [1, 2, 1] })).toEqual(['1 more than once'])
  expect(received({ ...base, vary: { batchSize: [5, 32, 5] } })).toEqual(['5 more than once'])
})

test('readExperiments: what is wrong besides seeds and grid is told with them', () => {
  const paths = (data: unknown) => issuesIn(readExperiments(data)).map(({ path }) => path)
  expect(paths({ ...base, seeds: 3, epochs: 0 })).toEqual(['seeds', 'epochs'])
  expect(paths({ ...base, seeds: [1], seed: 1, epochs: 0 })).toEqual(['seeds', 'epochs'])
  expect(paths({ ...base, vary: { typo: [1] }, batchSize: 0, epochs: 0 })).toContain('epochs')
})
