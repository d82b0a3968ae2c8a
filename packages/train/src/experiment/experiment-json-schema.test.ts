import network from '@longhand/network/network.schema.json' with { type: 'json' }
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { experimentJsonSchema } from './experiment-json-schema.ts'

const isValid = new Ajv({ strict: false, formats: { uri: true } }).compile(
  experimentJsonSchema(network),
)

const experiment = {
  name: 'small',
  network: {
    name: 'small',
    input: { type: 'image', height: 28, width: 28, channels: 1 },
    layers: [{ kind: 'flatten', name: 'flatten' }],
  },
  dataset: { kind: 'strokes', limit: 100, testLimit: 50 },
  loss: 'cross-entropy',
  optimizer: { kind: 'sgd', learningRate: 0.1 },
  batchSize: 32,
  epochs: 1,
  seed: 1,
}

test('experimentJsonSchema: an experiment with its settings', () => {
  isValid(experiment)
  expect(isValid.errors).toBeNull()
  expect(isValid({ ...experiment, network: 'lenet-5' })).toBe(true)
})

test.each([
  ['a field that it does not have', { ...experiment, batches: 3 }],
  ['an optimizer without a learning rate', { ...experiment, optimizer: { kind: 'sgd' } }],
  ['no data set', { ...experiment, dataset: undefined }],
])('experimentJsonSchema: %s is refused', (_, wrong) => {
  expect(isValid(JSON.parse(JSON.stringify(wrong)))).toBe(false)
})
