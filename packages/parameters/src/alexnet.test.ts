import { type Layer, type Network, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { countJson } from './count-json.ts'
import { countNetwork } from './count-network.ts'

const pool = (name: string): Layer => ({
  kind: 'maxPooling2d',
  name,
  config: { poolSize: 3, strides: 2 },
})

const conv = (name: string, filters: number, kernelSize: number, rest: object = {}): Layer => ({
  kind: 'conv2d',
  name,
  config: { filters, kernelSize, padding: (kernelSize - 1) / 2, activation: 'relu', ...rest },
})

const dense = (name: string, units: number): Layer => ({ kind: 'dense', name, config: { units } })

const head: readonly Layer[] = [
  { kind: 'flatten', name: 'flat' },
  dense('fc6', 4096),
  dense('fc7', 4096),
  dense('fc8', 1000),
]

const first = { strides: 4, padding: 'valid' }

/** One tower, or two that meet in conv3 alone. */
const alexnet = (groups: number): Network => ({
  name: 'alexnet',
  input: { type: 'image', height: 227, width: 227, channels: 3 },
  layers: [
    conv('conv1', 96, 11, first),
    pool('pool1'),
    conv('conv2', 256, 5, { groups }),
    pool('pool2'),
    conv('conv3', 384, 3),
    conv('conv4', 384, 3, { groups }),
    conv('conv5', 256, 3, { groups }),
    pool('pool5'),
    ...head,
  ],
})

const torchvision: Network = {
  name: 'alexnet-torchvision',
  input: { type: 'image', height: 224, width: 224, channels: 3 },
  layers: [
    conv('conv1', 64, 11, { strides: 4, padding: 2 }),
    pool('pool1'),
    conv('conv2', 192, 5),
    pool('pool2'),
    conv('conv3', 384, 3),
    conv('conv4', 256, 3),
    conv('conv5', 256, 3),
    pool('pool5'),
    ...head,
  ],
}

const counted = (network: Network) => {
  const placed = placeNetwork(network)
  if ('value' in placed) return countNetwork(placed.value)
  throw new Error(JSON.stringify(placed.issues))
}

const one = counted(alexnet(1))

// coursework: conv3 was claimed as 885,129; the four others agree
test.each([
  ['conv1', 34_944],
  ['conv2', 614_656],
  ['conv3', 885_120],
  ['conv4', 1_327_488],
  ['conv5', 884_992],
])('AlexNet, one tower: %s has %i parameters', (name, parameters) => {
  const row = one.layers.find(({ layer }) => layer.name === name)
  expect(row?.count.parameters.value).toBe(parameters)
})

test.each([
  ['two towers (Krizhevsky 2012)', alexnet(2), 60_965_224],
  ['one tower', alexnet(1), 62_378_344],
  ['torchvision’s', torchvision, 61_100_840],
])('AlexNet, %s', (_, network, parameters) => {
  expect(counted(network).totals.parameters.value).toBe(parameters)
})

test('countJson: AlexNet’s first row is the one of the contract', () => {
  const json = countJson(one, 'longhand', [{ id: 'functional-hidden', says: '…' }])
  const { layers, totals, ...rest } = JSON.parse(JSON.stringify(json))
  expect(rest).toEqual({
    network: 'alexnet',
    format: 'longhand',
    input: { type: 'image', height: 227, width: 227, channels: 3 },
    output: { type: 'vector', features: 1000 },
    notes: [{ id: 'functional-hidden', says: '…' }],
  })
  expect(layers[0]).toEqual({
    name: 'conv1',
    kind: 'conv2d',
    output: { type: 'image', height: 55, width: 55, channels: 96 },
    weights: { kernel: [11, 11, 3, 96], bias: [96] },
    parameters: 34_944,
    trainable: 34_944,
    connections: 105_705_600,
    macs: 105_415_200,
  })
  expect(Object.keys(totals)).toEqual([
    'parameters',
    'trainable',
    'nonTrainable',
    'weightsOnly',
    'connections',
    'macs',
    'activations',
  ])
  expect(totals.parameters).toBe(62_378_344)
})
