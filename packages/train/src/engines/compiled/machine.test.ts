import { type ActivationName, type Layer, type Network, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { modelOf } from '../../building/build-model.ts'
import { initialWeights, type WeightsOf } from '../../building/initial-weights.ts'
import { between } from '../../random/draw.ts'
import { randomFrom } from '../../random/random.ts'
import {
  floatsOf,
  loadTensorflow,
  runModel,
  trainedVariables,
  turnToWasm,
} from '../../tensorflow.ts'
import type { Batch } from '../engine.ts'
import { type LossName, lossNames, lossOf } from '../losses.ts'
import { type Machine, machineFor } from './machine.ts'

const tf = await loadTensorflow()
// with it comes the gradient of dilated convolutions; the oracle is the cpu backend
await turnToWasm(tf)
await tf.setBackend('cpu')

const placed = (network: Network) => {
  const place = placeNetwork(network)
  if ('issues' in place) throw new Error(JSON.stringify(place.issues))
  return place.value
}

/** Kernels as training begins with them, and vectors of which no number is zero. */
const weightsOf: WeightsOf = (layer) =>
  initialWeights(1)(layer).map(({ shape, values }, i) => {
    const random = randomFrom(2, `${layer.name}/${i}`, 0)
    const low = layer.kind === 'batchNormalization' ? 0.5 : -0.3
    const drawn = values.map(() => between(random, low, low + 0.6))
    return { shape, values: shape.length > 1 ? values : drawn }
  })

const batchFor = (network: Network, size: number, loss: LossName): Batch => {
  const place = placed(network)
  const numbersIn = (shape: object) =>
    Object.values(shape).reduce((product, axis) => product * (Number(axis.value) || 1), 1)
  const [input, output] = [place.inputs[0]?.output ?? {}, place.outputs[0]?.output ?? {}]
  const draw = randomFrom(3, 'examples', 0)
  const classes = numbersIn(output)
  const targets = Float32Array.from({ length: size * classes }, (_, i) =>
    loss.endsWith('cross-entropy') ? Number(i % classes === 0) : between(draw, -1, 1),
  )
  const inputs = Float32Array.from({ length: size * numbersIn(input) }, () => between(draw, -1, 1))
  return { size, inputs, targets }
}

/** Loss, outputs, what the trained network gives, and all gradients, by TensorFlow.js on cpu. */
const expectedOf = (network: Network, batch: Batch, loss: LossName) => {
  const place = placed(network)
  const built = modelOf(tf, place, weightsOf)
  if ('issues' in built) throw new Error(JSON.stringify(built.issues))
  const model = built.value
  const [, ...example] = (model.inputs[0]?.shape ?? []).map(Number)
  const inputs = tf.tensor(batch.inputs, [batch.size, ...example])
  const targets = tf.tensor(batch.targets, [batch.size, batch.targets.length / batch.size])
  const asKept = floatsOf(runModel(tf, model, inputs, false)).slice()
  let outputs = new Float32Array()
  const { value, grads } = tf.variableGrads(() => {
    const output = runModel(tf, model, inputs, true)
    outputs = Float32Array.from(floatsOf(output))
    return lossOf(tf, loss, targets, output)
  }, [...trainedVariables(tf, model)])
  const gradients = place.layers.flatMap(({ name }) =>
    model.getLayer(name).trainableWeights.map((weight) => {
      const variable = weight.read()
      const gradient = variable instanceof tf.Variable ? grads[variable.name] : undefined
      return gradient === undefined ? new Float32Array() : floatsOf(gradient).slice()
    }),
  )
  const [mean = Number.NaN] = value.dataSync()
  const weights = place.layers.flatMap(({ name }) =>
    model
      .getLayer(name)
      .getWeights()
      .map((weight) => floatsOf(weight).slice()),
  )
  return { loss: mean, outputs, asKept, gradients, weights }
}

/** The same by the compiled machine. */
const receivedOf = async (network: Network, batch: Batch, loss: LossName) => {
  const machine = await machineFor(placed(network), settingsFor(loss, batch.size))
  if ('unsupported' in machine) throw new Error(machine.unsupported)
  const { outputs: asKept } = machine.look(batch)
  const { loss: mean, outputs } = machine.learn(batch, 1)
  return {
    loss: mean,
    outputs,
    asKept,
    gradients: gradientsIn(machine, batch),
    weights: machine.weights(),
  }
}

const optimizer = { kind: 'sgd', learningRate: 1, momentum: 0, nesterov: false, l2: 0 } as const

const settingsFor = (loss: LossName, batchSize: number) =>
  ({ loss, weightsOf, optimizer, seed: 1, batchSize, threads: 1 }) as const

const gradientsIn = ({ ground, gradients }: Machine, batch: Batch) => {
  const from = gradients(batch)
  return ground.weights.all.flatMap(({ offset, count }) =>
    offset === undefined
      ? []
      : [new Float32Array(ground.arena.memory.buffer, from + offset, count)],
  )
}

/** The greatest difference, measured in the largest number that was expected. */
const difference = (expected: ArrayLike<number>, received: ArrayLike<number> = []): number => {
  const each = Array.from(expected)
  const largest = each.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const gap = each.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - (received[i] ?? Number.NaN))),
    0,
  )
  return gap === 0 ? 0 : gap / largest
}

const vector = { type: 'vector', features: 7 } as const
const image = { type: 'image', height: 9, width: 8, channels: 3 } as const
const sequence = { type: 'sequence', steps: 11, features: 3 } as const

const layer = (
  kind: Layer['kind'],
  name: string,
  config: Layer['config'] = {},
  inputs?: string[],
): Layer => ({
  kind,
  name,
  config,
  ...(inputs && { inputs }),
})
const out = layer('dense', 'out', { units: 5, activation: 'softmax' })
const flat = layer('flatten', 'flat')
const net = (input: Network['input'], ...layers: Layer[]): Network => ({
  name: 'net',
  input,
  layers,
})

const activations: readonly ActivationName[] = [
  'linear',
  'sigmoid',
  'tanh',
  'relu',
  'elu',
  'selu',
  'softplus',
  'gelu',
  'silu',
  'softmax',
]
const conv = (config: object) => layer('conv2d', 'conv', { filters: 10, kernelSize: 3, ...config })

const networks: Readonly<Record<string, Network>> = {
  ...Object.fromEntries(
    activations.flatMap((activation) => [
      [`dense ${activation}`, net(vector, layer('dense', 'a', { units: 6, activation }), out)],
      [
        `activation ${activation}`,
        net(image, conv({}), layer('activation', 'b', { activation }), flat, out),
      ],
    ]),
  ),
  'leaky-relu': net(
    vector,
    layer('dense', 'a', { units: 6 }),
    layer('activation', 'b', { activation: 'leaky-relu' }),
    out,
  ),
  'without biases': net(
    vector,
    layer('dense', 'a', { units: 9, useBias: false, activation: 'relu' }),
    out,
  ),
  'dense at every position': net(image, layer('dense', 'a', { units: 4 }), flat, out),
  'a frozen layer first': net(
    image,
    { ...conv({ activation: 'relu' }), trainable: false },
    layer('conv2d', 'c2', { filters: 3, kernelSize: 2 }),
    flat,
    out,
  ),
  'conv same': net(image, conv({ padding: 'same', activation: 'relu' }), flat, out),
  'conv strided': net(image, conv({ strides: 2, activation: 'tanh' }), flat, out),
  'conv strided same': net(image, conv({ strides: [2, 3], padding: 'same' }), flat, out),
  'conv with zeros on each side': net(
    image,
    conv({
      padding: [
        [1, 2],
        [0, 1],
      ],
    }),
    flat,
    out,
  ),
  'conv dilated': net(image, conv({ dilationRate: 2, activation: 'relu' }), flat, out),
  'conv dilated unevenly, same': net(
    image,
    layer('conv2d', 'first', { filters: 4, kernelSize: 1 }),
    conv({ dilationRate: [1, 3], padding: 'same', activation: 'relu' }),
    flat,
    out,
  ),
  'two convs': net(
    image,
    conv({ padding: 'same', activation: 'relu' }),
    layer('conv2d', 'c2', { filters: 6, kernelSize: [2, 3], activation: 'elu' }),
    flat,
    out,
  ),
  depthwise: net(
    image,
    layer('conv2d', 'first', { filters: 6, kernelSize: 1 }),
    layer('depthwiseConv2d', 'd', { kernelSize: 3, padding: 'same', activation: 'relu' }),
    flat,
    out,
  ),
  'depthwise strided, two filters a channel': net(
    image,
    layer('conv2d', 'first', { filters: 3, kernelSize: 1 }),
    layer('depthwiseConv2d', 'd', { kernelSize: 2, strides: 2, depthMultiplier: 2 }),
    flat,
    out,
  ),
  ...Object.fromEntries(
    [
      { poolSize: 2 },
      { poolSize: 3, strides: 2, padding: 'same' },
      { poolSize: 2, strides: 1, padding: 'same' },
    ].map((config) => [
      `maximum pool ${JSON.stringify(config)}`,
      net(image, conv({}), layer('maxPooling2d', 'p', config), flat, out),
    ]),
  ),
  'two convs, each behind its pool': net(
    image,
    layer('conv2d', 'a', { filters: 6, kernelSize: 2, padding: 'same', activation: 'tanh' }),
    layer('maxPooling2d', 'p'),
    layer('conv2d', 'b', { filters: 5, kernelSize: [2, 1], activation: 'relu' }),
    layer('maxPooling2d', 'q'),
    flat,
    out,
  ),
  'a pool that does not read alone': net(
    image,
    layer('conv2d', 'first', { filters: 3, kernelSize: 1, activation: 'elu' }),
    layer('conv2d', 'a', { filters: 4, kernelSize: 3, padding: 'same', activation: 'relu' }),
    layer('maxPooling2d', 'p'),
    layer('conv2d', 'q', { filters: 4, kernelSize: 2, strides: 2 }, ['a']),
    layer('add', 'sum', {}, ['p', 'q']),
    flat,
    out,
  ),
  'average pool': net(image, conv({}), layer('averagePooling2d', 'p', { poolSize: 2 }), flat, out),
  'average pool, overlapping': net(
    image,
    conv({}),
    layer('averagePooling2d', 'p', { poolSize: 3, strides: [1, 2] }),
    flat,
    out,
  ),
  'global mean': net(
    image,
    conv({ activation: 'relu' }),
    layer('globalAveragePooling2d', 'g'),
    out,
  ),
  'global maximum': net(image, conv({}), layer('globalMaxPooling2d', 'g'), out),
  'batch norm of an image': net(
    image,
    conv({}),
    layer('batchNormalization', 'n'),
    layer('activation', 'r', { activation: 'relu' }),
    flat,
    out,
  ),
  'batch norm of a vector': net(
    vector,
    layer('dense', 'a', { units: 6 }),
    layer('batchNormalization', 'n', { momentum: 0.8, epsilon: 0.01 }),
    out,
  ),
  'a residual block': net(
    image,
    layer('conv2d', 'a', { filters: 4, kernelSize: 1, activation: 'relu' }),
    layer('conv2d', 'b', { filters: 4, kernelSize: 3, padding: 'same', activation: 'tanh' }),
    layer('add', 'sum', {}, ['a', 'b', 'a']),
    layer('activation', 'relu', { activation: 'relu' }),
    flat,
    out,
  ),
  'branches side by side': net(
    image,
    layer('conv2d', 'a', { filters: 3, kernelSize: 1, activation: 'relu' }),
    layer('conv2d', 'b', { filters: 5, kernelSize: 3, padding: 'same' }, ['a']),
    layer('maxPooling2d', 'c', { poolSize: 3, strides: 1, padding: 'same' }, ['a']),
    layer('concatenate', 'all', {}, ['b', 'c', 'a']),
    flat,
    out,
  ),
  'a sequence': net(
    sequence,
    layer('conv1d', 'a', { filters: 6, kernelSize: 3, padding: 'same', activation: 'relu' }),
    layer('maxPooling1d', 'p', { poolSize: 2 }),
    layer('conv1d', 'b', { filters: 4, kernelSize: 2, strides: 2 }),
    layer('globalAveragePooling1d', 'g'),
    out,
  ),
}

const compare = async (network: Network, loss: LossName, most = 2e-6) => {
  const batch = batchFor(network, 5, loss)
  const expected = expectedOf(network, batch, loss)
  const received = await receivedOf(network, batch, loss)
  expect(Math.abs(received.loss / expected.loss - 1)).toBeLessThan(most)
  expect(difference(expected.outputs, received.outputs)).toBeLessThan(most)
  expect(difference(expected.asKept, received.asKept)).toBeLessThan(most)
  expect(received.gradients.length).toBe(expected.gradients.length)
  // a bias before a normalisation has no gradient: what is left of it is rounding
  const scale = expected.gradients.flatMap((gradient) => [...gradient].map(Math.abs))
  const largest = scale.reduce((most, value) => Math.max(most, value), 0)
  for (const [i, gradient] of expected.gradients.entries()) {
    const isRounding = gradient.every((value) => Math.abs(value) < 1e-6 * largest)
    if (!isRounding) expect(difference(gradient, received.gradients[i])).toBeLessThan(most)
  }
  // moving means and variances follow alike
  for (const [i, weight] of expected.weights.entries())
    expect(difference(weight, received.weights[i])).toBeLessThan(most)
}

test.each(Object.entries(networks))(
  'learn: %s: loss, outputs and every gradient as TensorFlow.js has them',
  (_, network) => compare(network, 'cross-entropy'),
)

const wide = (config: object = {}) =>
  layer('conv2d', 'wide', { filters: 20, kernelSize: 3, activation: 'relu', ...config })
const channels = layer('conv2d', 'first', { filters: 16, kernelSize: 1, activation: 'tanh' })

test.each(
  Object.entries({
    valid: net(image, channels, wide(), flat, out),
    same: net(image, channels, wide({ padding: 'same' }), flat, out),
    'with zeros on each side': net(
      image,
      channels,
      wide({
        padding: [
          [2, 0],
          [1, 2],
        ],
      }),
      flat,
      out,
    ),
    'two behind each other': net(
      image,
      channels,
      wide({ padding: 'same' }),
      layer('conv2d', 'next', { filters: 16, kernelSize: 3, activation: 'elu' }),
      layer('globalAveragePooling2d', 'g'),
      out,
    ),
  }),
)('learn: 3×3 by minimal filtering, %s, as TensorFlow.js to 1e-5', (_, network) =>
  compare(network, 'cross-entropy', 1e-5),
)

test.each(lossNames)('learn: the gradients of %s as TensorFlow.js has them', (loss) =>
  compare(
    net(
      vector,
      layer('dense', 'a', { units: 6, activation: 'tanh' }),
      layer('dense', 'out', { units: 5, activation: 'sigmoid' }),
    ),
    loss,
  ),
)

test('learn: an average pool with padding passes its gradient on by what each window sees', async () => {
  // TensorFlow.js divides by the whole window there, though its own mean does not
  const network = net(
    image,
    layer('averagePooling2d', 'p', { poolSize: 3, strides: 2, padding: 'same' }),
    layer('conv2d', 'c', { filters: 2, kernelSize: 1 }),
    layer('averagePooling2d', 'q', { poolSize: 2, strides: 1, padding: 'same' }),
    flat,
    out,
  )
  const batch = batchFor(network, 3, 'cross-entropy')
  const settings = settingsFor('cross-entropy', 3)
  const lossWith = async (index: number, by: number) => {
    const moved: WeightsOf = (at) =>
      weightsOf(at).map(({ shape, values }) => ({
        shape,
        values:
          at.name === 'c' && shape.length > 1
            ? values.with(index, (values[index] ?? 0) + by)
            : values,
      }))
    const machine = await machineFor(placed(network), { ...settings, weightsOf: moved })
    if ('unsupported' in machine) throw new Error(machine.unsupported)
    const { loss } = machine.learn(batch, 1)
    return { loss, gradient: gradientsIn(machine, batch)[0]?.[index] ?? Number.NaN }
  }
  for (let index = 0; index < 6; index += 1) {
    const [up, down] = [await lossWith(index, 0.01), await lossWith(index, -0.01)]
    const { gradient } = await lossWith(index, 0)
    expect(gradient).toBeCloseTo((up.loss - down.loss) / 0.02, 3)
  }
})

test('machineFor: says which layer it cannot compile', async () => {
  const network = net(vector, layer('layerNormalization', 'norm'), out)
  expect(await machineFor(placed(network), settingsFor('cross-entropy', 1))).toEqual({
    unsupported: 'norm: A layer layerNormalization is not compiled.',
  })
})

/** The kernel of a whole convolution that does what groups do: zeros between the groups. */
const spreadOut = (kernel: Float32Array, taps: number, inner: number, groups: number) => {
  const filters = kernel.length / (taps * inner)
  const channels = inner * groups
  const whole = new Float32Array(taps * channels * filters)
  for (let tap = 0; tap < taps; tap += 1)
    for (let c = 0; c < inner; c += 1)
      for (let f = 0; f < filters; f += 1) {
        const group = Math.floor(f / (filters / groups))
        const at = (tap * channels + group * inner + c) * filters + f
        whole[at] = kernel[(tap * inner + c) * filters + f] ?? 0
      }
  return whole
}

test.each([
  { groups: 3, filters: 6, kernelSize: 3, strides: 2, padding: 'same' },
  { groups: 2, filters: 10, kernelSize: 2, dilationRate: 2 },
  { groups: 6, filters: 6, kernelSize: 1, useBias: false },
])('learn: groups $groups are one convolution with zeros between its groups', async (config) => {
  const before = layer('conv2d', 'before', { filters: 6, kernelSize: 1, activation: 'tanh' })
  const { groups, ...rest } = config
  const inner = 6 / groups
  const grouped = net(
    image,
    before,
    layer('conv2d', 'c', { ...config, activation: 'relu' }),
    flat,
    out,
  )
  const whole = net(image, before, layer('conv2d', 'c', { ...rest, activation: 'relu' }), flat, out)
  const batch = batchFor(grouped, 5, 'cross-entropy')
  const settings = settingsFor('cross-entropy', 5)
  const taps = config.kernelSize ** 2
  const [groupedLayer] = placed(grouped).layers.filter(({ name }) => name === 'c')
  const kernels = groupedLayer ? weightsOf(groupedLayer) : []
  const wholeOf: WeightsOf = (at) =>
    at.name !== 'c'
      ? weightsOf(at)
      : kernels.map(({ shape, values }, i) =>
          i > 0 ? { shape, values } : { shape, values: spreadOut(values, taps, inner, groups) },
        )
  const [one, other] = [
    await machineFor(placed(grouped), settings),
    await machineFor(placed(whole), { ...settings, weightsOf: wholeOf }),
  ]
  if ('unsupported' in one || 'unsupported' in other) throw new Error('not compiled')
  const [received, expected] = [one.learn(batch, 1), other.learn(batch, 1)]
  expect(difference(expected.outputs, received.outputs)).toBeLessThan(2e-6)
  const mask = spreadOut(
    new Float32Array(kernels[0]?.values.length ?? 0).fill(1),
    taps,
    inner,
    groups,
  )
  for (const [i, gradient] of gradientsIn(other, batch).entries()) {
    const mine = gradientsIn(one, batch)[i] ?? new Float32Array()
    if (mine.length === gradient.length) expect(difference(gradient, mine)).toBeLessThan(2e-6)
    else {
      const masked = gradient.map((value, at) => value * (mask[at] ?? 0))
      expect(difference(masked, spreadOut(mine, taps, inner, groups))).toBeLessThan(2e-6)
    }
  }
})

test('machineFor: says where a batch does not fit into memory', async () => {
  const network = net(vector, layer('dense', 'a', { units: 1000 }), out)
  expect(await machineFor(placed(network), settingsFor('cross-entropy', 10_000_000))).toEqual({
    unsupported: 'Its batches need more memory than WebAssembly has.',
  })
})
