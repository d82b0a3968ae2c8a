import { type Layer, type Network, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { countNetwork } from './count-network.ts'

/** Table I: which of S2's maps each of C3's maps reads. */
const connectionTable = [
  [0, 1, 2],
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 5],
  [0, 4, 5],
  [0, 1, 5],
  [0, 1, 2, 3],
  [1, 2, 3, 4],
  [2, 3, 4, 5],
  [0, 3, 4, 5],
  [0, 1, 4, 5],
  [0, 1, 2, 5],
  [0, 1, 3, 4],
  [1, 2, 4, 5],
  [0, 2, 3, 5],
  [0, 1, 2, 3, 4, 5],
]

const layers: readonly Layer[] = [
  { kind: 'conv2d', name: 'C1', config: { filters: 6, kernelSize: 5 } },
  { kind: 'subsampling2d', name: 'S2', config: { activation: 'sigmoid' } },
  { kind: 'partialConv2d', name: 'C3', config: { connectionTable, kernelSize: 5 } },
  { kind: 'subsampling2d', name: 'S4', config: { activation: 'sigmoid' } },
  { kind: 'conv2d', name: 'C5', config: { filters: 120, kernelSize: 5 } },
  { kind: 'flatten', name: 'flat' },
  { kind: 'dense', name: 'F6', config: { units: 84, activation: 'tanh' } },
  { kind: 'rbf', name: 'output', config: { units: 10 } },
]

const lenet5: Network = {
  name: 'lenet-5',
  input: { type: 'image', height: 32, width: 32, channels: 1 },
  layers,
}

const placed = placeNetwork(lenet5)
if ('issues' in placed) throw new Error(JSON.stringify(placed.issues))
const counted = countNetwork(placed.value)

// LeCun et al. 1998, "Gradient-based learning applied to document recognition", §II.B
test.each([
  ['C1', 156, 122_304],
  ['S2', 12, 5_880],
  ['C3', 1_516, 151_600],
  ['S4', 32, 2_000],
  ['C5', 48_120, 48_120],
  ['F6', 10_164, 10_164],
])(
  'LeNet-5: %s has %i trainable parameters and %i connections (LeCun 1998, §II.B)',
  (name, parameters, connections) => {
    const count = counted.layers.find(({ layer }) => layer.name === name)?.count
    expect(count?.parameters.value).toBe(parameters)
    expect(count?.trainable.value).toBe(parameters)
    expect(count?.connections.value).toBe(connections)
  },
)

test('LeNet-5: the output’s 840 numbers are fixed, and are connections all the same', () => {
  const count = counted.layers.find(({ layer }) => layer.kind === 'rbf')?.count
  expect(count?.nonTrainable.value).toBe(840)
  expect(count?.trainable.value).toBe(0)
  expect(count?.connections.value).toBe(840)
})

test('LeNet-5: 340,908 connections and 60,000 trainable parameters (LeCun 1998, §II.B)', () => {
  expect(counted.totals.connections.value).toBe(340_908)
  expect(counted.totals.trainable.value).toBe(60_000)
})

test('LeNet-5: with a table of all pairs C3 has 2,416 parameters, as an ordinary convolution', () => {
  const whole = Array.from({ length: 16 }, () => [0, 1, 2, 3, 4, 5])
  const config = { connectionTable: whole, kernelSize: 5 }
  const full = layers.map((layer) => (layer.name === 'C3' ? { ...layer, config } : layer))
  const other = placeNetwork({ ...lenet5, layers: full })
  const rows = 'value' in other ? countNetwork(other.value).layers : []
  expect(rows.find(({ layer }) => layer.name === 'C3')?.count.parameters.value).toBe(2_416)
})
