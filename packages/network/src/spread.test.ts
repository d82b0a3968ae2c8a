import { quantity } from '@longhand/derivation'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeNetwork } from './placing/place-network.ts'
import { shapeOf } from './shape.ts'
import { slide } from './slide.ts'
import { type Spreading, spread } from './spread.ts'

const positions = (size: number, spreading: Spreading) =>
  spread('up', 'height', quantity('height', size, 'input.output'), spreading).value

const plain: Spreading = { size: 3, stride: 1, dilation: 1, padding: [0, 0], outputPadding: 0 }

test.each([
  // Dumoulin & Visin 2016, "A guide to convolution arithmetic", §4, relationships 8 to 14
  ['no padding, unit strides', 2, plain, 4],
  ['padding', 6, { ...plain, size: 4, padding: [2, 2] as const }, 5],
  ['half padding', 5, { ...plain, padding: [1, 1] as const }, 5],
  ['full padding', 7, { ...plain, padding: [2, 2] as const }, 5],
  ['no padding, strides of 2', 2, { ...plain, stride: 2 }, 5],
  ['padding and strides of 2', 3, { ...plain, stride: 2, padding: [1, 1] as const }, 5],
  [
    'one row more is asked for',
    3,
    { ...plain, stride: 2, padding: [1, 1] as const, outputPadding: 1 },
    6,
  ],
])('spread: %s', (_, input, spreading, expected) => {
  expect(positions(input, spreading)).toBe(expected)
})

const upTo = (max: number, min = 1) => fc.integer({ min, max })

test('spread: a convolution comes back to where a transposed one of its settings began', () => {
  const settings = fc.record({
    size: upTo(7),
    stride: upTo(5),
    dilation: upTo(3),
    padding: fc.tuple(upTo(2, 0), upTo(2, 0)),
  })
  fc.assert(
    fc.property(upTo(40), settings, fc.nat(4), (input, window, behind) => {
      fc.pre(behind < window.stride)
      const large = Number(positions(input, { ...window, outputPadding: behind }))
      fc.pre(large >= 1)
      const back = slide('down', 'height', quantity('height', large, 'up.output'), window)
      expect(back.value).toBe(input)
    }),
  )
})

test('spread: a size that is not known gives positions that are not known', () => {
  expect(positions(Number.NaN, plain)).toBeNaN()
  expect(positions(Number.NaN, { ...plain, padding: 'same' })).toBeNaN()
})

const outputOf = (config: object, height: number) => {
  const placed = placeNetwork({
    name: 'up',
    input: { type: 'image', height, width: height, channels: 2 },
    layers: [{ kind: 'conv2dTranspose', name: 'up', config: { filters: 1, ...config } }],
  })
  return 'value' in placed ? placed.value.outputs.map(({ output }) => shapeOf(output)) : placed
}

test.each([
  // Keras 3, compute_conv_transpose_output_shape: by hand from its formulas
  ['valid, a kernel below the stride', { kernelSize: 2, strides: 3 }, 5, 15],
  ['valid, output padding said', { kernelSize: 2, strides: 3, outputPadding: 0 }, 5, 14],
  ['same', { kernelSize: 3, strides: 2, padding: 'same' }, 5, 10],
  [
    'same, output padding 1',
    { kernelSize: 3, strides: 2, padding: 'same', outputPadding: 1 },
    5,
    10,
  ],
  [
    'same, output padding 0',
    { kernelSize: 4, strides: 2, padding: 'same', outputPadding: 0 },
    5,
    8,
  ],
  ['valid, dilated', { kernelSize: 3, strides: 2, dilationRate: 2 }, 5, 13],
])('conv2dTranspose: %s', (_, config, height, expected) => {
  expect(outputOf(config, height)).toMatchObject([{ height: expected, width: expected }])
})

test('conv2dTranspose: padding that leaves nothing is an issue, and so is too much behind', () => {
  expect(outputOf({ kernelSize: 1, padding: 4 }, 5)).toMatchObject({
    issues: [{ path: 'up.padding', received: 'a -3×-3×1 image as output' }],
  })
  expect(outputOf({ kernelSize: 3, strides: 2, outputPadding: 2 }, 5)).toMatchObject({
    issues: [{ path: 'up.outputPadding', received: '2×2' }],
  })
})
