import { layers, type SymbolicTensor, input as tensorOf } from '@tensorflow/tfjs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { issuesIn, sentenceOf } from '../issue.ts'
import type { Network } from '../network.ts'
import { placeNetwork } from '../placing/place-network.ts'
import { shapeOf } from '../shape.ts'

const conv = (config: object, channels = 4, side = 16): Network => ({
  name: 'one convolution',
  input: { type: 'image', height: side, width: side, channels },
  layers: [{ kind: 'conv2d', name: 'conv1', config: { ...config } }],
})

const outputOf = (network: Network) => {
  const placed = placeNetwork(network)
  return 'value' in placed ? placed.value.outputs.map(({ output }) => shapeOf(output)) : placed
}

const sentences = (network: Network) => issuesIn(placeNetwork(network)).map(sentenceOf)

const settings = fc.record({
  filters: fc.integer({ min: 1, max: 5 }),
  kernelSize: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
  strides: fc.integer({ min: 1, max: 4 }).map((stride): [number, number] => [stride, stride]),
  padding: fc.constantFrom('valid' as const, 'same' as const),
})

test('conv2d: TensorFlow.js gives the same output for any kernel, stride and padding', () => {
  fc.assert(
    fc.property(settings, fc.integer({ min: 5, max: 24 }), (config, side) => {
      const tensor = tensorOf({ shape: [side, side, 4] })
      const theirs: SymbolicTensor = Reflect.apply(layers.conv2d, layers, [config]).apply(tensor)
      const [height, width, channels] = theirs.shape.slice(1)
      expect(outputOf(conv(config, 4, side))).toEqual([{ type: 'image', height, width, channels }])
    }),
    { numRuns: 60 },
  )
})

test('conv2d: a dilated kernel reaches further, as in TensorFlow.js', () => {
  const tensor = tensorOf({ shape: [16, 16, 4] })
  const config = { filters: 2, kernelSize: 3, dilationRate: 3 }
  const theirs: SymbolicTensor = Reflect.apply(layers.conv2d, layers, [config]).apply(tensor)
  const [height, width, channels] = theirs.shape.slice(1)
  expect(outputOf(conv(config))).toEqual([{ type: 'image', height, width, channels }])
})

test('conv2d: AlexNet’s first convolution gives 55×55×96 (Krizhevsky 2012, 227 as in Caffe)', () => {
  expect(outputOf(conv({ filters: 96, kernelSize: 11, strides: 4 }, 3, 227))).toEqual([
    { type: 'image', height: 55, width: 55, channels: 96 },
  ])
})

test('conv2d: groups divide input channels and filters', () => {
  expect(sentences(conv({ filters: 6, kernelSize: 3, groups: 4 }))).toEqual([
    'conv1.groups: expected a number that divides the 6 filters, received 4. Use 1, or a divisor of both the input channels and the filters.',
  ])
})

test('conv2d: a window that does not fit is named with its size and the input’s', () => {
  expect(sentences(conv({ filters: 6, kernelSize: 5 }, 1, 3))).toEqual([
    'conv1.kernelSize: expected a window that fits the 3×3 input, received a 5×5 window. Use a smaller kernel or padding "same".',
  ])
})

test('conv2d: every setting that is wrong is named', () => {
  const config = { filters: 0, kernelSize: [3, 3, 3], padding: 'half', use_bias: true }
  expect(sentences(conv(config))).toEqual([
    'conv1.filters: expected a whole number of at least 1, received 0. Write a whole number such as 3.',
    'conv1.kernelSize: expected a whole number of at least 1, or two of them, received a list of 3. Write 3 for a square, or [3, 5] for rows and columns.',
    'conv1.padding: expected "valid", "same", a whole number, [rows, columns], or [[top, bottom], [left, right]], received "half". Write "valid" for no padding, "same", or the zeros on each side, such as 1.',
    'conv1.use_bias: expected one of the fields filters, kernelSize, strides, padding, dilationRate, groups, useBias, activation, received the field "use_bias". Did you mean "useBias"?',
  ])
})

test('conv2d: a setting that is missing is asked for', () => {
  expect(sentences(conv({ filters: 6 }))).toEqual([
    'conv1.kernelSize: expected a whole number of at least 1, or two of them, received nothing. Write 3 for a square, or [3, 5] for rows and columns.',
  ])
})
