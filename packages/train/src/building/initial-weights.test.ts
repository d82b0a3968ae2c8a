import { placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { loadTensorflow } from '../tensorflow.ts'
import { fansOf, initialWeights } from './initial-weights.ts'

const tf = await loadTensorflow()

const placed = (layers: Parameters<typeof placeNetwork>[0]['layers']) => {
  const input = { type: 'image', height: 8, width: 8, channels: 3 } as const
  const network = placeNetwork({ name: 'n', input, layers })
  if ('issues' in network) throw new Error(JSON.stringify(network.issues))
  return network.value.layers
}

const convolution = {
  kind: 'conv2d',
  name: 'c',
  config: { filters: 16, kernelSize: 5 },
} as const

test("fansOf: as TensorFlow.js' own initialiser counts them: its limit is the same", () => {
  for (const shape of [
    [784, 128],
    [5, 5, 3, 16],
    [40, 30, 4],
  ]) {
    const { fanIn, fanOut } = fansOf(shape)
    const limit = Math.sqrt(6 / (fanIn + fanOut))
    const stock = tf.initializers.glorotUniform({ seed: 1 }).apply(shape).abs().max().dataSync()[0]
    expect(Number(stock)).toBeLessThanOrEqual(limit)
    expect(Number(stock)).toBeGreaterThan(0.99 * limit)
  }
})

test('initialWeights: a kernel is uniform up to √(6 / (fan in + fan out)) (Glorot 2010, eq. 16)', () => {
  const [kernel, bias] = placed([convolution]).flatMap(initialWeights(1))
  const limit = Math.sqrt(6 / (5 * 5 * 3 + 5 * 5 * 16))
  const values = [...(kernel?.values ?? [])]
  expect(kernel?.shape).toEqual([5, 5, 3, 16])
  expect(values.every((value) => Math.abs(value) <= limit)).toBe(true)
  const variance = values.reduce((sum, value) => sum + value ** 2, 0) / values.length
  expect(variance / (limit ** 2 / 3)).toBeCloseTo(1, 1)
  expect([...(bias?.values ?? [])]).toEqual(Array(16).fill(0))
})

test('initialWeights: batch normalisation begins with γ 1, β 0, mean 0 and variance 1 (Keras)', () => {
  const tensors = placed([{ kind: 'batchNormalization', name: 'b' }]).flatMap(initialWeights(1))
  expect(tensors.map(({ values }) => [...values])).toEqual([
    [1, 1, 1],
    [0, 0, 0],
    [0, 0, 0],
    [1, 1, 1],
  ])
})

test('initialWeights: another layer in front leaves the numbers of a layer as they were', () => {
  const alone = placed([convolution]).flatMap(initialWeights(1))
  const behind = placed([{ kind: 'dropout', name: 'd' }, convolution]).flatMap(initialWeights(1))
  expect(behind).toEqual(alone)
})

test('initialWeights: layers of one shape, and seeds, have numbers of their own', () => {
  const twin = { ...convolution, inputs: ['input'] }
  const layers = placed([twin, { ...twin, name: 'd' }])
  const kernels = (seed: number) => layers.map((layer) => initialWeights(seed)(layer)[0]?.values)
  const [first, second] = kernels(1)
  expect(second).not.toEqual(first)
  expect(kernels(2)[0]).not.toEqual(first)
})
