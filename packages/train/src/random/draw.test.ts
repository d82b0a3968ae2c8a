import fc from 'fast-check'
import { expect, test } from 'vitest'
import { below, near, shuffled } from './draw.ts'
import { randomFrom } from './random.ts'

test('shuffled: every number once, whatever the count and the seed', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(), (count, seed) => {
      const order = shuffled(randomFrom(seed, 'shuffle', 1), count)
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i))
    }),
  )
})

test('shuffled: the six orders of three come equally often', () => {
  const counts = new Map<string, number>()
  for (let at = 0; at < 6000; at += 1) {
    const order = shuffled(randomFrom(1, 'shuffle', at), 3).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  // 1000 ± five standard deviations of √(6000 · 1/6 · 5/6) ≈ 29
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(145)
})

test('near: stays within reach, and half of the numbers within a quarter of it', () => {
  const random = randomFrom(1, 'near', 0)
  const numbers = Array.from({ length: 10_000 }, () => near(random, 5, 2))
  expect(numbers.every((x) => x >= 3 && x <= 7)).toBe(true)
  const close = numbers.filter((x) => Math.abs(x - 5) < 0.5).length
  expect(close / 10_000).toBeCloseTo(0.53, 1)
})

test('below: every whole number under the count', () => {
  const random = randomFrom(1, 'below', 0)
  const seen = new Set(Array.from({ length: 200 }, () => below(random, 5)))
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4])
})
