import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceOf } from '../issue.ts'
import type { Layer } from '../network.ts'
import { placeNetwork } from '../placing/place-network.ts'
import { axesOf, shapeOf } from '../shape.ts'
import { shapeFrom } from '../shape-from.ts'

const outputOf = (kind: Layer['kind'], input: readonly number[], config: object) => {
  const placed = placeNetwork({
    name: 'net',
    input: shapeFrom(input) ?? {},
    layers: [{ kind, name: 'it', config: { ...config } }],
  })
  if ('issues' in placed) return placed.issues.map(sentenceOf)
  return placed.value.outputs.flatMap(({ output }) =>
    axesOf(shapeOf(output)).map(({ size }) => size),
  )
}

const sides = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 })

test('reshape: flattening and shaping again comes back, whichever size is left open', () => {
  fc.assert(
    fc.property(sides, fc.nat(3), (sizes, at) => {
      const all = sizes.reduce((product, size) => product * size)
      const targetShape = sizes.map((size, i) => (i === at ? -1 : size))
      expect(outputOf('reshape', [all], { targetShape })).toEqual(sizes)
      expect(outputOf('reshape', sizes, { targetShape: [-1] })).toEqual([all])
    }),
  )
})

test('reshape: sizes that do not hold the numbers are issues, and an unknown size stays unknown', () => {
  expect(outputOf('reshape', [10], { targetShape: [3, -1] })).toEqual([
    'it.targetShape: expected sizes that hold the 10 numbers of the input, received [3, -1]. Write -1 for one size, and the others so that their product divides the input.',
  ])
  expect(outputOf('reshape', [10], { targetShape: [-1, -1] })).toEqual([
    'it.targetShape: expected at most one size of -1, received [-1, -1]. Write -1 for one size, and the others so that their product divides the input.',
  ])
  expect(outputOf('reshape', [Number.NaN, 6], { targetShape: [-1, 3] })).toEqual([Number.NaN, 3])
})

test('permute: a permutation and its inverse come back', () => {
  const orders = sides.chain((sizes) =>
    fc.tuple(
      fc.constant(sizes),
      fc.shuffledSubarray(
        sizes.map((_, i) => i + 1),
        { minLength: sizes.length },
      ),
    ),
  )
  fc.assert(
    fc.property(orders, ([sizes, dims]) => {
      const inverse = sizes.map((_, i) => dims.indexOf(i + 1) + 1)
      const moved = outputOf('permute', sizes, { dims }).map(Number)
      expect(outputOf('permute', moved, { dims: inverse })).toEqual(sizes)
    }),
  )
  expect(outputOf('permute', [4, 5], { dims: [1, 1] })).toEqual([
    'it.dims: expected each of 1, 2 once, the axes of a 4×5 sequence, received [1, 1]. Write the axes of the input in their new order.',
  ])
})

test('cropping2D: what zeroPadding2d puts around is cut off again', () => {
  const around = fc.tuple(fc.tuple(fc.nat(3), fc.nat(3)), fc.tuple(fc.nat(3), fc.nat(3)))
  fc.assert(
    fc.property(around, (sidesOfBoth) => {
      const large = outputOf('zeroPadding2d', [5, 6, 2], { padding: sidesOfBoth }).map(Number)
      expect(outputOf('cropping2D', large, { cropping: sidesOfBoth })).toEqual([5, 6, 2])
    }),
  )
  expect(outputOf('cropping2D', [5, 6, 2], { cropping: [3, 1] })).toEqual([
    'it.cropping: expected less than the height of 5, received 3 and 3. Cut off less.',
  ])
})

test('conv1d: causal padding is d(k − 1) zeros in front (van den Oord 2016, §2.1)', () => {
  const settings = fc.record({
    kernelSize: fc.integer({ min: 1, max: 5 }),
    dilationRate: fc.integer({ min: 1, max: 4 }),
    strides: fc.integer({ min: 1, max: 3 }),
  })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), settings, (steps, config) => {
      const zeros = config.dilationRate * (config.kernelSize - 1)
      const causal = outputOf('conv1d', [steps, 2], { ...config, filters: 3, padding: 'causal' })
      const explicit = { ...config, filters: 3, padding: [[zeros, 0]] }
      expect(causal).toEqual(outputOf('conv1d', [steps, 2], explicit))
    }),
  )
})

test('pixelShuffle: channels that are no multiple of the square are an issue', () => {
  expect(outputOf('pixelShuffle', [4, 4, 6], { upscaleFactor: 2 })).toEqual([
    'it.upscaleFactor: expected a number whose square divides the 6 channels, received 2. Give the layer before it as many filters as the square of the factor, or a multiple.',
  ])
})
