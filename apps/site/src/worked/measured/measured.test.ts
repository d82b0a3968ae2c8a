import { hasIssues, sentenceOf } from '@longhand/network'
import { expect, test } from 'vitest'
import { readExample } from '../read-example.ts'

const range = (low: number, high: number) => ({ mean: (low + high) / 2, low, high })

const network = {
  name: 'one',
  input: { type: 'vector', features: 784 },
  layers: [{ kind: 'dense', name: 'only', config: { units: 10, activation: 'softmax' } }],
}

const runs = JSON.stringify({
  date: '2026-11-21',
  machine: 'a machine',
  configurations: [
    {
      label: 'batchSize 32',
      factors: { batchSize: '32' },
      experiment: {
        name: 'x',
        network,
        dataset: { kind: 'strokes' },
        optimizer: { kind: 'sgd', learningRate: 0.1 },
        epochs: 1,
      },
      parameters: 10,
      seeds: [1, 2],
      engine: 'compiled',
      threads: 1,
      versions: {},
      epochs: [
        {
          epoch: 1,
          loss: range(0.4, 0.6),
          accuracy: range(0.8, 0.9),
          testLoss: range(0.5, 0.7),
          testAccuracy: range(0.7512, 0.8),
          seconds: range(1, 2),
        },
      ],
      batchLoss: { every: 1, loss: [1, 0.5] },
      confusion: [[1]],
      stepMilliseconds: range(1, 2),
    },
  ],
  pairs: [],
  unpaired: 0,
})

const problem = (claim: string, rest = 'in: batches of 32, epoch: 1') => `
network: ${JSON.stringify(network)}
names: { batchSize 32: batches of 32 }
questions: [{ of: only.parameters, asks: Parameters }]
measured:
  - { of: testAccuracy, ${rest}, asks: Accuracy, claims: [{ says: "${claim}", source: me }] }
sources: [{ id: me, says: Somebody }]
`

const read = (text: string, file?: string) => {
  const checked = readExample(text, file)
  return hasIssues(checked)
    ? checked.issues.map(sentenceOf).join('\n')
    : checked.value.measured[0]?.claims[0]?.stands
}

test.each([
  ['75.1', 'within'],
  ['77', 'within'],
  ['80.04', 'above'],
  ['80.0', 'within'],
  ['75.11', 'below'],
])('readExample: %s %% beside runs from 75.12 to 80.00 %% is %s them', (claim, stands) => {
  expect(read(problem(claim), runs)).toBe(stands)
})

test.each([
  ['no runs', problem('75'), undefined, /runs\.json/],
  ['an unknown configuration', problem('75', 'in: other, epoch: 1'), runs, /batchSize 32/],
  ['an epoch too many', problem('75', 'in: batches of 32, epoch: 2'), runs, /1 to 1/],
  ['a claim that is no number', problem('much'), runs, /a number, in percent/],
  ['an unknown source', problem('75').replace('id: me', 'id: you'), runs, /"me"/],
  ['broken runs', problem('75'), '{}', /runs\.json/],
])('readExample: %s is said', (_, text, file, says) => {
  expect(read(text, file)).toMatch(says)
})
