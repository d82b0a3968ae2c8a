import { axesAt, type PlacedLayer } from '@longhand/network'
import * as tf from '@tensorflow/tfjs'
import { factoryOf, tensorIn } from './tfjs-factory.ts'

/** What a layer is given: what it reads, its weights by name, and what dropout keeps. */
export interface TfjsLayer {
  readonly layer: PlacedLayer
  readonly read: readonly tf.Tensor[]
  readonly weight: (name: string) => tf.Tensor | undefined
  readonly mask: tf.Tensor | undefined
}

type Operation = (given: TfjsLayer) => tf.Tensor | undefined

/** Kinds that TensorFlow.js has no layer for, or not in every setting, as its operations; it finds their gradients. */
export const tfjsOperations: Readonly<Record<string, Operation>> = {
  conv2d: (given) => (isGrouped(given.layer) ? groupedConv2d(given) : undefined),
  activation: ({ layer, read: [x] }) =>
    layer.kind === 'activation' ? x && bends[layer.config.activation]?.(x) : undefined,
  dense: ({ layer, read: [x], weight }) => {
    const [kernel, bias] = [weight('kernel'), weight('bias')]
    if (layer.kind !== 'dense' || x === undefined || kernel === undefined) return undefined
    const net = x.rank === 2 ? x.matMul(kernel).add(bias ?? 0) : undefined
    return net && bends[layer.config.activation]?.(net)
  },
  dropout: ({ layer, read: [x], mask }) => {
    if (layer.kind !== 'dropout' || x === undefined) return undefined
    return mask === undefined ? x : x.mul(mask).div(1 - layer.config.rate)
  },
  multiHeadAttention: (given) => attention(given),
  layerNormalization: (given) => layerNorm(given),
}

const isGrouped = (layer: PlacedLayer): boolean =>
  layer.kind === 'conv2d' && layer.config.groups > 1

/** Functions that its layers do not have, or not with a gradient. */
const bends: Readonly<Record<string, (x: tf.Tensor) => tf.Tensor>> = {
  'leaky-relu': (x) => tf.leakyRelu(x, 0.01),
  gelu: (x) => x.div(2).mul(x.div(Math.SQRT2).erf().add(1)),
  silu: (x) => x.mul(x.sigmoid()),
}

/** Every group by itself, one beside the other. */
const groupedConv2d = ({ layer, read: [x], weight }: TfjsLayer): tf.Tensor | undefined => {
  const kernel = weight('kernel')
  if (layer.kind !== 'conv2d' || x === undefined || kernel === undefined) return undefined
  const { groups, strides, dilationRate, padding, activation } = layer.config
  // its way back does not dilate
  if (dilationRate.some((rate) => rate > 1)) return undefined
  const [rows = [0, 0], columns = [0, 0]] = typeof padding === 'string' ? [] : padding
  const padded = tf.pad(x, [[0, 0], [...rows], [...columns], [0, 0]])
  const kernels = tf.split(kernel, groups, 3)
  const parts = tf.split(padded, groups, 3).flatMap((part, g) => {
    const own = kernels[g]
    if (own === undefined) return []
    return tf.conv2d(part.as4D(...four(part)), own.as4D(...four(own)), [...strides], same(padding))
  })
  const net = tf.concat(parts, 3)
  const bias = weight('bias')
  return bend(activation)(bias === undefined ? net : net.add(bias))
}

const four = ({ shape: [a = 1, b = 1, c = 1, d = 1] }: tf.Tensor) => [a, b, c, d] as const
const same = (padding: unknown) => (padding === 'same' ? 'same' : 'valid')

const bend = (activation: string): ((x: tf.Tensor) => tf.Tensor) => {
  const layer = factoryOf('activation')({ activation })
  return (x) => tensorIn(layer.apply(x))
}

/** Vaswani et al. 2017, equation 1, between dense products. */
const attention = ({ read, weight }: TfjsLayer): tf.Tensor | undefined => {
  const [query, value = query, key = value] = read
  if (query === undefined || key === undefined || value === undefined) return undefined
  const [q, k, v] = [
    dense(query, weight, 'query'),
    dense(key, weight, 'key'),
    dense(value, weight, 'value'),
  ]
  const shares = tf.softmax(tf.matMul(q, k, false, true).div(Math.sqrt(q.shape[2] ?? 1)))
  return dense(tf.matMul(shares, v), weight, 'output')
}

/** One head: its axis has one position. */
const dense = (x: tf.Tensor, weight: TfjsLayer['weight'], part: string): tf.Tensor => {
  const kernel = weight(`${part}/kernel`)
  const [n = 1, steps = 1, features = 1] = x.shape
  if (kernel === undefined) throw new TypeError(part)
  const net = x.reshape([n * steps, features]).matMul(kernel.reshape([features, -1]))
  const bias = weight(`${part}/bias`)
  return (bias === undefined ? net : net.add(bias.flatten())).reshape([n, steps, -1])
}

/** Ba, Kiros & Hinton 2016, along any axes. */
const layerNorm = ({ layer, read: [x], weight }: TfjsLayer): tf.Tensor | undefined => {
  if (layer.kind !== 'layerNormalization' || x === undefined) return undefined
  const axes = axesAt(layer.output, layer.config.axis).map((axis) => axis + 1)
  const { mean, variance } = tf.moments(x, axes, true)
  const norm = x.sub(mean).div(variance.add(layer.config.epsilon).sqrt())
  const spread = (name: string) =>
    weight(name)?.reshape(x.shape.map((count, axis) => (axes.includes(axis) ? count : 1)))
  const [gamma, beta] = [spread('gamma'), spread('beta')]
  const scaled = gamma === undefined ? norm : norm.mul(gamma)
  return beta === undefined ? scaled : scaled.add(beta)
}
