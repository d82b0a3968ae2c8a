import { expect, test } from 'vitest'
import { layerStatistics, spreadOf } from './layer-statistics.ts'

test('spreadOf: 2, 4, 4, 4, 5, 5, 7, 9 have mean 5 and deviation 2 (the textbook set)', () => {
  const { mean, deviation, least, most, bins } = spreadOf([
    Float32Array.of(2, 4, 4, 4),
    Float32Array.of(5, 5, 7, 9),
  ])
  expect([mean, deviation, least, most]).toEqual([5, 2, 2, 9])
  expect(bins.reduce((sum, count) => sum + count, 0)).toBe(8)
  expect([bins[0], bins.at(-1)]).toEqual([1, 1])
})

test('spreadOf: equal numbers lie in one bin', () => {
  const { bins, deviation } = spreadOf([Float32Array.of(3, 3, 3)])
  expect(bins.filter((count) => count > 0)).toEqual([3])
  expect(deviation).toBe(0)
})

test('layerStatistics: a channel is dead when it gives 0 for every example and position', () => {
  const none = { layer: 'relu', weights: [], gradients: [] }
  // two examples, three channels: the first gives once, the second never, the third always
  const outputs = Float32Array.of(0, 0, 1, 2, 0, 3)
  const { dead, weights } = layerStatistics({ ...none, outputs, channels: 3 })
  expect(dead).toBeCloseTo(1 / 3, 9)
  expect(weights).toBeUndefined()
})
