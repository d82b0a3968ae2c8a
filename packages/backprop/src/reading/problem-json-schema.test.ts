import { hasIssues } from '@longhand/network'
import network from '@longhand/network/network.schema.json' with { type: 'json' }
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { readProblem } from '../read-problem.ts'
import { problemJsonSchema } from './problem-json-schema.ts'

const isValid = new Ajv({ strict: false }).compile(
  JSON.parse(JSON.stringify(problemJsonSchema(network))),
)
const good = {
  network: {
    name: 'one unit',
    input: { type: 'vector', features: 1 },
    layers: [{ kind: 'dense', name: 'out', config: { units: 1, activation: 'sigmoid' } }],
  },
  weights: { out: { kernel: [[0.4]], bias: [0.6] } },
  input: [[0.05]],
  target: [[0.01]],
  loss: 'half-squared-error',
  optimizer: { kind: 'sgd', learningRate: 0.5 },
}
const adam = { kind: 'adam', learningRate: 0.1 }

test.each([
  ['a problem', {}, true],
  ['all that can be set', { steps: 3, names: { 'input[0]': 'i1' }, sharedBias: true }, true],
  ['more that can be set', { update: { biases: false }, reduction: 'sum', huberDelta: 2 }, true],
  [
    'momentum from a velocity',
    {
      optimizer: { kind: 'sgd', learningRate: 1, momentum: 0.5 },
      before: { velocity: { out: { kernel: [[1]], bias: [1] } } },
    },
    true,
  ],
  ['a velocity that is none', { before: { speed: {} } }, false],
  ['half a step before', { before: { steps: 0.5 } }, false],
  ['Adam', { optimizer: { ...adam, beta1: 0.5, clipValue: 1, epsilonInRoot: true } }, true],
  ['momentum', { optimizer: { ...good.optimizer, momentum: 0.9, nesterov: true } }, true],
  ['a loss that is none', { loss: 'mse' }, false],
  ['an optimizer that is none', { optimizer: { ...adam, kind: 'adma' } }, false],
  ['a setting of another optimizer', { optimizer: { ...adam, momentum: 0.9 } }, false],
  ['a rate of 1', { optimizer: { ...adam, beta2: 1 } }, false],
  ['no learning rate', { optimizer: { kind: 'sgd' } }, false],
  ['half a step', { steps: 1.5 }, false],
  ['no step', { steps: 0 }, false],
  ['a network that is none', { network: { ...good.network, layers: [] } }, false],
  ['a layer that is none', { network: { ...good.network, layers: [{ kind: 'x' }] } }, false],
  ['a number in quotes', { input: [['0.05']] }, false],
  ['no examples', { input: [], target: [] }, false],
  ['a field too many', { lerningRate: 1 }, false],
  ['no target', { target: undefined }, false],
])('problemJsonSchema: %s; the reader agrees', (_, changes, expected) => {
  const data: unknown = JSON.parse(JSON.stringify({ ...good, ...changes }))
  expect(isValid(data)).toBe(expected)
  expect(!hasIssues(readProblem(data))).toBe(expected)
})

test('problemJsonSchema: what JSON Schema cannot say is left to the reader', () => {
  const turned = { ...good, weights: { out: { kernel: [[0.4, 0.5]], bias: [0.6] } } }
  expect(isValid(turned)).toBe(true)
  expect(hasIssues(readProblem(turned))).toBe(true)
})
