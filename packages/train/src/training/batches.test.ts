import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawStrokes } from '../data/strokes/strokes.ts'
import { shuffled } from '../random/draw.ts'
import { randomFrom } from '../random/random.ts'
import { asTheyLie, batchCount, batchesOf } from './batches.ts'

const { train } = drawStrokes({ limit: 23, testLimit: 1, seed: 1 })

test('batchesOf: every example once, in order, whatever the size of a batch', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), (size, seed) => {
      const order = shuffled(randomFrom(seed, 'shuffle', 1), train.count)
      const batches = [...batchesOf(train, 10, size, order)]
      expect(batches).toHaveLength(batchCount(train, size))
      expect(batches.flatMap(({ labels }) => [...labels])).toEqual(
        [...order].map((at) => train.labels[at]),
      )
      const pixels = batches.flatMap(({ inputs }) => [...inputs])
      const expected = [...order].flatMap((at) => [
        ...train.inputs.subarray(at * 784, (at + 1) * 784),
      ])
      expect(pixels.map((grey) => Math.round(grey * 255))).toEqual(expected)
    }),
    { numRuns: 20 },
  )
})

test('batchesOf: bytes become numbers from 0 to 1, and a label a 1 among zeros', () => {
  const [batch] = batchesOf(train, 10, 23, asTheyLie(train))
  expect(Math.min(...(batch?.inputs ?? []))).toBe(0)
  expect(Math.max(...(batch?.inputs ?? []))).toBeLessThanOrEqual(1)
  for (const [row, label] of [...(batch?.labels ?? [])].entries()) {
    const target = [...(batch?.targets.subarray(row * 10, row * 10 + 10) ?? [])]
    expect(target).toEqual(Array.from({ length: 10 }, (_, at) => (at === label ? 1 : 0)))
  }
})
