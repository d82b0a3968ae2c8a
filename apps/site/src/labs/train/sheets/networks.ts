import type { Layer, Network } from '@longhand/network'

const output: Layer = {
  kind: 'dense',
  name: 'output',
  config: { units: 10, activation: 'softmax' },
}
const flatten: Layer = { kind: 'flatten', name: 'flatten' }
const pool = (name: string): Layer => ({ kind: 'maxPooling2d', name })

const conv = (name: string, filters: number, activation: string): Layer => ({
  kind: 'conv2d',
  name,
  config: { filters, kernelSize: 3, activation },
})

/** Convolution, normalisation, activation: the order of Ioffe and Szegedy. */
const normed = (name: string, filters: number): readonly Layer[] => [
  { ...conv(name, filters, 'linear'), config: { filters, kernelSize: 3, useBias: false } },
  { kind: 'batchNormalization', name: `${name}-norm` },
  { kind: 'activation', name: `${name}-relu`, config: { activation: 'relu' } },
]

/** Grey digits of 28×28. */
const digits = { type: 'image', height: 28, width: 28, channels: 1 } as const

/** Two convolutions with pools, and a dense layer. */
export const smallCnn = (name: string, { filters = 8, activation = 'relu' } = {}): Network => ({
  name,
  input: digits,
  layers: [
    ...[conv('conv1', filters, activation), pool('pool1')],
    ...[conv('conv2', 2 * filters, activation), pool('pool2')],
    ...[flatten, output],
  ],
})

/** The same with batch normalisation before each activation. */
export const normedCnn = (name: string): Network => ({
  name,
  input: digits,
  layers: [
    ...[...normed('conv1', 8), pool('pool1')],
    ...[...normed('conv2', 16), pool('pool2')],
    ...[flatten, output],
  ],
})

/** Dense layers alone. */
export const mlp = (name: string, units: number): Network => ({
  name,
  input: digits,
  layers: [
    flatten,
    { kind: 'dense', name: 'hidden', config: { units, activation: 'relu' } },
    output,
  ],
})

/** Dense layers with one activation, one behind the other. */
export const deepMlp = (name: string, depth: number, activation: string): Network => ({
  name,
  input: digits,
  layers: [
    flatten,
    ...Array.from({ length: depth }, (_, i): Layer => {
      return { kind: 'dense', name: `hidden${i + 1}`, config: { units: 32, activation } }
    }),
    output,
  ],
})

/** A network for the coloured shapes of 32×32, with or without dropout. */
export const shapesCnn = (name: string, rate: number): Network => ({
  name,
  input: { type: 'image', height: 32, width: 32, channels: 3 },
  layers: [
    ...[conv('conv1', 8, 'relu'), pool('pool1')],
    ...[conv('conv2', 16, 'relu'), pool('pool2'), flatten],
    { kind: 'dense', name: 'hidden', config: { units: 64, activation: 'relu' } },
    ...(rate > 0 ? [{ kind: 'dropout', name: 'dropout', config: { rate } } as const] : []),
    output,
  ],
})
