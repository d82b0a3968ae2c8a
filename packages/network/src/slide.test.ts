import { quantity } from '@longhand/derivation'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Sliding, slide } from './slide.ts'

const positions = (size: number, sliding: Sliding) =>
  slide('conv1', 'height', quantity('height', size, 'input.output'), sliding).value

const span = ({ size, dilation }: Sliding) => dilation * (size - 1) + 1

/** Windows laid down one by one, as long as they count. */
const laidDown = (input: number, sliding: Sliding): number => {
  if (sliding.padding === 'same') return laidDownSame(input, sliding)
  const [before, after] = sliding.padding
  const room = before + input + after
  // in ceil mode a window that would start in the closing zeros is left out (PyTorch, MaxPool2d)
  const starts = (windows: number) => !sliding.ceilMode || windows * sliding.stride < before + input
  const endOf = (windows: number) => windows * sliding.stride + span(sliding)
  let windows = 0
  while (endOf(windows) <= room && starts(windows)) windows += 1
  // one more, partly outside, for what is left to cover
  const isLeft = sliding.ceilMode && endOf(windows - 1) < room
  return isLeft && starts(windows) ? windows + 1 : windows
}

const laidDownSame = (input: number, { stride }: Sliding): number => {
  let windows = 0
  while (windows * stride < input) windows += 1
  return windows
}

const upTo = (max: number, min = 1) => fc.integer({ min, max })
const slidings = fc.record({
  size: upTo(7),
  stride: upTo(6),
  dilation: upTo(3),
  padding: fc.oneof(fc.constant('same' as const), fc.tuple(upTo(4, 0), upTo(4, 0))),
  ceilMode: fc.boolean(),
})

test('slide: as many positions as windows that can be laid down', () => {
  fc.assert(
    fc.property(upTo(64), slidings, (input, sliding) => {
      const room =
        sliding.padding === 'same' ? input : input + sliding.padding[0] + sliding.padding[1]
      fc.pre(sliding.padding === 'same' || span(sliding) <= room)
      expect(positions(input, sliding)).toBe(laidDown(input, sliding))
    }),
    { numRuns: 2000 },
  )
})

const plain: Sliding = { size: 3, stride: 1, dilation: 1, padding: [0, 0] }

test.each([
  // Dumoulin & Visin 2016, "A guide to convolution arithmetic", §2, relationships 1 to 6
  ['no padding, unit strides', 4, plain, 2],
  ['arbitrary padding', 5, { ...plain, size: 4, padding: [2, 2] as const }, 6],
  ['half padding', 5, { ...plain, padding: [1, 1] as const }, 5],
  ['full padding', 5, { ...plain, padding: [2, 2] as const }, 7],
  ['no padding, strides of 2', 5, { ...plain, stride: 2 }, 2],
  ['padding and strides of 2', 5, { ...plain, stride: 2, padding: [1, 1] as const }, 3],
  [
    'padding and strides of 2, one row more',
    6,
    { ...plain, stride: 2, padding: [1, 1] as const },
    3,
  ],
  // PyTorch, MaxPool2d: ceil_mode drops a window that would start in the padding behind
  ['ceil mode', 6, { ...plain, stride: 2, ceilMode: true }, 3],
  [
    'ceil mode, a last window in the padding',
    4,
    { ...plain, size: 1, stride: 4, padding: [0, 3] as const, ceilMode: true },
    1,
  ],
] as const)('slide: %s', (_, input, sliding, expected) => {
  expect(positions(input, sliding)).toBe(expected)
})

test('slide: a size that is not known gives positions that are not known', () => {
  expect(positions(Number.NaN, plain)).toBeNaN()
  expect(positions(Number.NaN, { ...plain, padding: 'same' })).toBeNaN()
  expect(positions(Number.NaN, { ...plain, ceilMode: true })).toBeNaN()
})

test('slide: exact beyond 2^53', () => {
  const rows = Number.MAX_SAFE_INTEGER
  expect(positions(rows, { ...plain, size: 2, padding: [rows, rows] })).toBe(27021597764222972n)
})
