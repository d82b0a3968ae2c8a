import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'
import { describe, expect, test } from 'vitest'
import { difference } from '../test/numbers.ts'
import { registerKernels } from './register-kernels.ts'

tf.enableProdMode()

type Numbers = Float32Array | Int32Array | Uint8Array
type Attributes = Parameters<ReturnType<typeof tf.engine>['runKernel']>[2]

/** A kernel with tensors of some shapes: what it gives, and the gradient of each input. */
interface Case {
  readonly kernel: string
  readonly inputs: Readonly<Record<string, number[]>>
  readonly attributes: Attributes
  /** What is added to the numbers, which otherwise lie from −½ to ½. */
  readonly shift?: number
}

/** Numbers that look random. */
const numbers = (shape: number[], seed: number, shift = 0): tf.Tensor => {
  let state = seed
  const values = Float32Array.from({ length: tf.util.sizeFromShape(shape) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32 - 0.5 + shift
  })
  return tf.tensor(values, shape)
}

/** The output, and the gradients of Σ output · given. */
const results = ({ kernel, inputs, attributes, shift }: Case): tf.Tensor[] => {
  const names = Object.keys(inputs)
  const read = Object.values(inputs).map((shape, i) => numbers(shape, i + 1, shift))
  const run = (...tensors: tf.Tensor[]): tf.Tensor =>
    tf
      .engine()
      .runKernel(
        kernel,
        Object.fromEntries(tensors.map((tensor, i) => [names[i] ?? '', tensor])),
        attributes,
      )
  const output = run(...read)
  const given = numbers(output.shape, 7)
  return [output, ...tf.grads((...again) => tf.sum(tf.mul(run(...again), given)))(read)]
}

const on = async (backend: string, work: () => tf.Tensor[]): Promise<Numbers[]> => {
  await tf.setBackend(backend)
  return tf.tidy(() => work().map((tensor) => tensor.dataSync().slice()))
}

/** How far the results of a case on the `wasm` backend are from those on `cpu`. */
const offBy = async (one: Case): Promise<number[]> => {
  const expected = await on('cpu', () => results(one))
  const received = await on('wasm', () => results(one))
  return expected.map((tensor, i) => difference(tensor, received[i] ?? []))
}

const inWords = async (one: Case): Promise<string> =>
  offBy(one).then(
    (off) => (off.every((gap) => gap < 2e-6) ? 'right' : 'wrong'),
    (error: Error) => error.message.replace(/(not registered|rates greater than 1).*/s, '$1'),
  )

const image =
  (kernel: string) =>
  (x: number[], filter: number[], strides: number, pad: string | number, dilation = 1): Case => ({
    kernel,
    inputs: { x, filter },
    attributes: {
      strides: [strides, strides],
      pad,
      dataFormat: 'NHWC',
      dilations: [dilation, dilation],
    },
  })
const conv = image('Conv2D')
const depthwise = image('DepthwiseConv2dNative')

const conv3d = (x: number[], filter: number[], strides: number, pad: string): Case => ({
  kernel: 'Conv3D',
  inputs: { x, filter },
  attributes: { strides, pad, dataFormat: 'NDHWC', dilations: 1 },
})

const maxPool = (
  x: number[],
  filterSize: number,
  strides: number,
  pad: string,
  shift = 0,
): Case => ({
  kernel: x.length === 5 ? 'MaxPool3D' : 'MaxPool',
  inputs: { x },
  attributes: { filterSize, strides, pad, ...(x.length === 5 && { dataFormat: 'NDHWC' }) },
  shift,
})

const matmul = (a: number[], b: number[], transposeA: boolean, transposeB: boolean): Case => ({
  kernel: 'BatchMatMul',
  inputs: { a, b },
  attributes: { transposeA, transposeB },
})

/** What the backend lacks or gets wrong, each with what it said before. */
const defects: readonly (readonly [string, Case])[] = [
  ["Kernel 'Conv2DBackpropFilter' not registered", conv([2, 6, 7, 3], [3, 3, 3, 4], 1, 'same')],
  [
    "Kernel 'DepthwiseConv2dNativeBackpropInput' not registered",
    depthwise([2, 6, 7, 3], [3, 3, 3, 2], 1, 'same'),
  ],
  ['wrong', maxPool([2, 6, 7, 3], 2, 2, 'valid', -1)],
  ['wrong', maxPool([2, 5, 6, 7, 3], 2, 2, 'same', -1)],
  ['wrong', conv3d([2, 5, 6, 7, 3], [2, 3, 2, 3, 4], 1, 'valid')],
  ['wrong', conv3d([2, 5, 6, 7, 3], [2, 3, 2, 3, 4], 2, 'valid')],
]
const dilated = conv([2, 8, 9, 3], [3, 3, 3, 2], 1, 'same', 2)

const resizes: readonly Case[] = ['ResizeNearestNeighbor', 'ResizeBilinear'].flatMap((kernel) =>
  [
    [8, 10],
    [7, 3],
    [2, 2],
    [4, 5],
    [9, 13],
    [1, 1],
  ].flatMap((size) =>
    [
      { size, alignCorners: false, halfPixelCenters: false },
      { size, alignCorners: true, halfPixelCenters: false },
      { size, alignCorners: false, halfPixelCenters: true },
    ].map((attributes) => ({ kernel, inputs: { images: [2, 4, 5, 1] }, attributes })),
  ),
)

const averagePools: readonly Case[] = (['valid', 'same'] as const).flatMap((pad) =>
  [1, 2].map((strides) => ({
    kernel: 'AvgPool',
    inputs: { x: [2, 4, 5, 1] },
    attributes: { filterSize: 2, strides, pad },
  })),
)

/** How far a gradient on `wasm` is from the slopes; the output must be linear in the images. */
const slopesOff = async (one: Case): Promise<number> => {
  const [, gradient = []] = await on('wasm', () => results(one))
  const [slopes = []] = await on('wasm', () => {
    const [name = ''] = Object.keys(one.inputs)
    const run = (images: tf.Tensor): tf.Tensor =>
      tf.engine().runKernel(one.kernel, { [name]: images }, one.attributes)
    const units = tf.unstack(tf.reshape(tf.eye(40), [40, 2, 4, 5, 1]))
    const outputs = units.map(run)
    const given = numbers(outputs[0]?.shape ?? [], 7)
    return [tf.stack(outputs.map((output) => tf.sum(tf.mul(output, given))))]
  })
  return difference(slopes, gradient)
}

const early = await registerKernels(tf).catch(String)
const before: string[] = []
await tf.setBackend('wasm')
for (const [, one] of defects) before.push(await inWords(one))
const dilatedBefore = await inWords(dilated)
const slopesBefore: number[] = []
for (const one of resizes) slopesBefore.push(await slopesOff(one))
const meansBefore: number[] = []
for (const one of averagePools) meansBefore.push(await slopesOff(one))
const segmentsBefore = await on('wasm', () => segments([4, 5], [2, 0, 2, 1])).catch(String)
const registered = await registerKernels(tf)

test('registerKernels: without the wasm backend it says what to call first', () => {
  expect(early).toContain("Call await tf.setBackend('wasm') first.")
})

describe('registerKernels: what the stock backend lacks or gets wrong, the kernels get right', () => {
  test.each(defects.map(([said, one], i) => ({ said, one, i })))(
    '$one.kernel $one.inputs: $said',
    async ({ said, one, i }) => {
      expect(before[i]).toBe(said)
      expect(await inWords(one)).toBe('right')
    },
  )

  test('UnsortedSegmentSum: not registered', async () => {
    expect(segmentsBefore).toContain("Kernel 'UnsortedSegmentSum' not registered")
    expect(registered).toContain('UnsortedSegmentSum')
  })
})

/** Rows added by their segment, of five. */
function segments(shape: number[], ids: number[], dtype: 'float32' | 'int32' = 'float32') {
  const x = tf.cast(tf.mul(numbers(shape, 1), 100), dtype)
  return [tf.unsortedSegmentSum(x, tf.tensor1d(ids, 'int32'), 5)]
}

const cases: readonly Case[] = [
  conv([2, 28, 28, 1], [5, 5, 1, 6], 1, 'same'),
  conv([2, 14, 14, 6], [5, 5, 6, 16], 1, 'valid'),
  conv([2, 7, 7, 30], [3, 3, 30, 24], 1, 'valid'),
  conv([2, 16, 15, 16], [5, 5, 16, 12], 3, 'same'),
  conv([2, 16, 16, 3], [3, 3, 3, 32], 1, 'same'),
  conv([2, 15, 14, 5], [3, 3, 5, 7], 2, 'same'),
  conv([2, 15, 14, 5], [3, 2, 5, 7], 2, 'valid'),
  conv([2, 11, 11, 4], [4, 4, 4, 8], 3, 1),
  conv([1, 7, 7, 3], [1, 1, 3, 9], 1, 'same'),
  conv([2, 9, 9, 8], [3, 3, 8, 8], 1, 2),
  // a stride that steps over what the window does not see
  conv([3, 8, 8, 4], [1, 1, 4, 8], 2, 'same'),
  conv([1, 9, 9, 2], [2, 2, 2, 3], 4, 'valid'),
  depthwise([2, 6, 7, 3], [3, 3, 3, 1], 1, 'same'),
  depthwise([2, 7, 8, 5], [3, 2, 5, 1], 2, 'valid'),
  depthwise([2, 7, 8, 16], [3, 3, 16, 1], 2, 'same'),
  depthwise([2, 7, 8, 2], [3, 3, 2, 3], 1, 1),
  ...[-1, 0, 1].flatMap((shift) => [
    maxPool([5, 8, 8, 6], 2, 2, 'valid', shift),
    maxPool([2, 9, 9, 3], 3, 2, 'same', shift),
    maxPool([2, 7, 8, 1], 3, 1, 'same', shift),
    maxPool([2, 5, 6, 7, 3], 2, 2, 'valid', shift),
    maxPool([2, 5, 6, 7, 5], 3, 2, 'same', shift),
  ]),
  ...(['valid', 'same'] as const).flatMap((pad) => [
    conv3d([2, 5, 6, 7, 3], [2, 3, 2, 3, 4], 1, pad),
    conv3d([1, 5, 6, 7, 2], [3, 3, 3, 2, 9], 2, pad),
  ]),
  ...[false, true].flatMap((ta) =>
    [false, true].flatMap((tb) =>
      (
        [
          [5, 300, 40],
          [32, 40, 12],
          [5, 84, 10],
          [7, 13, 9],
          [1, 1, 1],
        ] as const
      ).flatMap(([m, k, n]) => [
        matmul(ta ? [k, m] : [m, k], tb ? [n, k] : [k, n], ta, tb),
        matmul([3, ...(ta ? [k, m] : [m, k])], [3, ...(tb ? [n, k] : [k, n])], ta, tb),
      ]),
    ),
  ),
]

test.each(cases)('registerKernels: $kernel $inputs $attributes as on cpu', async (one) => {
  for (const off of await offBy(one)) expect(off).toBeLessThan(2e-6)
})

test.each([
  conv([2, 7, 7, 32], [3, 3, 32, 24], 1, 'valid'),
  conv([3, 9, 10, 16], [3, 3, 16, 16], 1, 'same'),
  conv([1, 5, 6, 64], [3, 3, 64, 8], 1, 2),
])('registerKernels: $kernel $inputs by minimal filtering as on cpu to 1e-5', async (one) => {
  for (const off of await offBy(one)) expect(off).toBeLessThan(1e-5)
})

test.each([
  [[4, 5], [2, 0, 2, 1], 'float32'],
  [[6], [4, 4, 0, 1, 3, 4], 'float32'],
  [[3, 2, 4], [1, 1, 4], 'int32'],
  // a row that belongs nowhere
  [[4, 3], [0, 5, -1, 4], 'float32'],
] as const)('registerKernels: UnsortedSegmentSum of %j by %j, %s, as on cpu', async (...one) => {
  const [shape, ids, dtype] = one
  const sum = () => segments([...shape], [...ids], dtype)
  const [expected, received] = [await on('cpu', sum), await on('wasm', sum)]
  expect(difference(expected[0] ?? [], received[0] ?? [])).toBeLessThan(2e-6)
})

describe('registerKernels: gradients of dilated convolutions', () => {
  test('stock TensorFlow.js has none', () => {
    expect(dilatedBefore).toContain('rates greater than 1')
  })

  test.each(['cpu', 'wasm'])(
    'on %s: those of the same filter with zeros in it',
    async (backend) => {
      const [, dx, dw] = await on(backend, () => results(dilated))
      const [x = [], w = []] = [
        [2, 8, 9, 3],
        [3, 3, 3, 2],
      ].map((shape, i) => numbers(shape, i + 1).dataSync())
      const given = numbers([2, 8, 9, 2], 7).dataSync()
      const expected = dilatedLoops(x, w, given)
      expect(difference(expected.dx, dx ?? [])).toBeLessThan(2e-6)
      expect(difference(expected.dw, dw ?? [])).toBeLessThan(2e-6)
    },
  )

  test.each([depthwise([2, 8, 9, 3], [3, 3, 3, 2], 1, 'valid', 2)])(
    '$kernel on wasm as on cpu',
    async (one) => {
      for (const off of await offBy(one)) expect(off).toBeLessThan(2e-6)
    },
  )
})

/** Loops in 64 bits over x [2][8][9][3] and w [3][3][3][2], padding 2, dilation 2. */
function dilatedLoops(x: ArrayLike<number>, w: ArrayLike<number>, dy: ArrayLike<number>) {
  const dx = new Float64Array(x.length)
  const dw = new Float64Array(w.length)
  for (const [n, h, v, a, b, c, f] of everyIndex([2, 8, 9, 3, 3, 3, 2])) {
    const [row, column] = [h + 2 * a - 2, v + 2 * b - 2]
    if (row < 0 || row >= 8 || column < 0 || column >= 9) continue
    const at = ((n * 8 + row) * 9 + column) * 3 + c
    const tap = ((a * 3 + b) * 3 + c) * 2 + f
    const given = dy[((n * 8 + h) * 9 + v) * 2 + f] ?? 0
    dx[at] = (dx[at] ?? 0) + given * (w[tap] ?? 0)
    dw[tap] = (dw[tap] ?? 0) + given * (x[at] ?? 0)
  }
  return { dx, dw }
}

function* everyIndex(
  sizes: number[],
): Generator<[number, number, number, number, number, number, number]> {
  const count = sizes.reduce((product, size) => product * size, 1)
  for (let at = 0; at < count; at += 1) {
    let left = at
    const [g = 0, f = 0, e = 0, d = 0, c = 0, b = 0, a = 0] = sizes.toReversed().map((size) => {
      const index = left % size
      left = (left - index) / size
      return index
    })
    yield [a, b, c, d, e, f, g]
  }
}

describe('registerKernels: the gradient of an average pool is the slope along every input', () => {
  test.each(averagePools)('$inputs $attributes', async (one) => {
    expect(await slopesOff(one)).toBeLessThan(2e-6)
  })

  test('that of the stock backend is not where a window looks beyond the image', () => {
    expect(meansBefore.map((off) => off > 0.1)).toEqual([false, false, true, true])
  })
})

describe('registerKernels: the gradient of resized images is the slope along every input', () => {
  test.each(resizes)('$kernel $inputs $attributes', async (one) => {
    expect(await slopesOff(one)).toBeLessThan(2e-6)
  })

  test('that of the stock backend is not where pixels are taken by their centres', () => {
    resizes.forEach(({ attributes }, i) => {
      if (!attributes?.halfPixelCenters) expect(slopesBefore[i]).toBeLessThan(2e-6)
    })
    expect(slopesBefore.filter((off) => off > 0.1)).not.toEqual([])
  })
})

test('registerKernels: LeNet-5 with tanh trains, and its memory does not grow', async () => {
  await tf.setBackend('wasm')
  const { conv2d, maxPooling2d, flatten, dense } = tf.layers
  const model = tf.sequential({
    layers: [
      conv2d({ inputShape: [28, 28, 1], filters: 6, kernelSize: 5, activation: 'tanh' }),
      maxPooling2d({}),
      conv2d({ filters: 16, kernelSize: 5, activation: 'tanh' }),
      maxPooling2d({}),
      flatten(),
      dense({ units: 10, activation: 'softmax' }),
    ],
  })
  model.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy' })
  const x = numbers([8, 28, 28, 1], 1)
  const y = tf.oneHot(tf.range(0, 8, 1, 'int32'), 10)
  const losses: number[] = []
  const tensors: number[] = []
  for (let step = 0; step < 6; step += 1) {
    losses.push(Number(await model.trainOnBatch(x, y)))
    tensors.push(tf.memory().numTensors)
  }
  expect(losses.at(-1)).toBeLessThan(losses[0] ?? 0)
  expect(new Set(tensors.slice(1)).size).toBe(1)
})
