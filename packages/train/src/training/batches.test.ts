import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawStrokes } from '../data/strokes/strokes.ts'
import { shuffled } from '../random/draw.ts'
import { randomFrom } from '../random/random.ts'
import { asNumbers } from './as-numbers.ts'
import { asTheyLie, batchCount, batchesOf, type LabelledBatch } from './batches.ts'

/** A batch that the next is not written over. */
const copied = ({ size, inputs, targets, labels }: LabelledBatch): LabelledBatch => ({
  ...{ size, inputs: inputs.slice(), targets: targets.slice(), labels: labels.slice() },
})

const { train } = drawStrokes({ limit: 23, testLimit: 1, seed: 1 })

test('batchesOf: every example once, in order, whatever the size of a batch', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), (size, seed) => {
      const order = shuffled(randomFrom(seed, 'shuffle', 1), train.count)
      const batches = Array.from(batchesOf(train, 10, size, order), copied)
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

test('batchesOf: examples that were turned into numbers give the same batches', () => {
  const order = shuffled(randomFrom(1, 'shuffle', 1), train.count)
  expect(Array.from(batchesOf(asNumbers(train), 10, 5, order), copied)).toEqual(
    Array.from(batchesOf(train, 10, 5, order), copied),
  )
})

test('batchesOf: no examples, no batch', () => {
  expect([...batchesOf(train, 10, 5, new Uint32Array())]).toEqual([])
})

test('batchesOf: a class counts by its weight, and no label stays from the batch before', () => {
  for (const { targets, labels } of batchesOf(train, 10, 4, asTheyLie(train), {
    weights: { 3: 5 },
  }))
    expect(targets.reduce((sum, target) => sum + target, 0)).toBe(
      labels.reduce((sum, label) => sum + (label === 3 ? 5 : 1), 0),
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
