import type { Layer, Network } from '@longhand/network'
import type { Optimizer } from '../src/experiment/optimizer.ts'

/** A network with its optimizer, and the sizes of batches it is timed with. */
export interface Workload {
  readonly name: string
  readonly network: Network
  readonly optimizer: Optimizer
  readonly batches: readonly number[]
}

const relu = { activation: 'relu' }
const conv = (name: string, filters: number, kernelSize: number, padding: string): Layer => ({
  kind: 'conv2d',
  name,
  config: { filters, kernelSize, padding, ...relu },
})
const pool = (name: string): Layer => ({ kind: 'maxPooling2d', name })
const dense = (name: string, units: number, activation = 'relu'): Layer => ({
  kind: 'dense',
  name,
  config: { units, activation },
})
const end: readonly Layer[] = [dense('out', 10, 'softmax')]
const flat: Layer = { kind: 'flatten', name: 'flat' }
const image = (side: number, channels: number) =>
  ({ type: 'image', height: side, width: side, channels }) as const

const sgd: Optimizer = { kind: 'sgd', learningRate: 0.01, momentum: 0, nesterov: false, l2: 0 }
const adam: Optimizer = {
  kind: 'adam',
  learningRate: 0.001,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
}

/** LeNet-5, two small convolutional networks, and a dense one. */
export const workloads: readonly Workload[] = [
  {
    name: 'W1',
    optimizer: sgd,
    batches: [5, 32, 128],
    network: {
      name: 'w1',
      input: image(28, 1),
      layers: [
        ...[conv('c1', 6, 5, 'same'), pool('p1'), conv('c2', 16, 5, 'valid'), pool('p2'), flat],
        ...[dense('d1', 120), dense('d2', 84), ...end],
      ],
    },
  },
  {
    name: 'W2',
    optimizer: adam,
    batches: [32, 128],
    network: {
      name: 'w2',
      input: image(28, 1),
      layers: [
        ...[conv('c1', 32, 3, 'valid'), pool('p1'), conv('c2', 64, 3, 'valid'), pool('p2'), flat],
        ...[dense('d1', 128), ...end],
      ],
    },
  },
  {
    name: 'W3',
    optimizer: adam,
    batches: [64],
    network: {
      name: 'w3',
      input: image(32, 3),
      layers: [
        ...[conv('c1', 32, 3, 'same'), conv('c2', 32, 3, 'same'), pool('p1')],
        ...[conv('c3', 64, 3, 'same'), conv('c4', 64, 3, 'same'), pool('p2')],
        ...[conv('c5', 128, 3, 'same'), pool('p3'), flat],
        ...[{ kind: 'dropout', name: 'drop', config: { rate: 0.3 } } as const, ...end],
      ],
    },
  },
  {
    name: 'W4',
    optimizer: sgd,
    batches: [5, 32, 128],
    network: {
      name: 'w4',
      input: { type: 'vector', features: 784 },
      layers: [dense('d1', 128), dense('d2', 64), ...end],
    },
  },
]
