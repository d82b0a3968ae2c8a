import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { dataHash } from './data-hash.ts'
import { drawStrokes } from './strokes/strokes.ts'

const data = drawStrokes({ limit: 12, testLimit: 3, seed: 1 })

test("dataHash: the hash of the four parts' hashes, by Node's own SHA-256", async () => {
  const hex = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex')
  const parts = [data.train.inputs, data.train.labels, data.test.inputs, data.test.labels]
  const hashes = parts.map((part) => hex(new Uint8Array(part.buffer, 0, part.byteLength)))
  expect(await dataHash(data)).toBe(`sha256:${hex(hashes.join())}`)
})

test('dataHash: one pixel, one label, or another order is another hash', async () => {
  const [train, test] = [data.train, data.test]
  const withPixel = { ...train, inputs: train.inputs.with(5, 77) }
  const withLabel = { ...train, labels: train.labels.with(0, (train.labels[0] ?? 0) + 1) }
  const hashes = await Promise.all(
    [
      data,
      { train: withPixel, test },
      { train: withLabel, test },
      { train: test, test: train },
    ].map(dataHash),
  )
  expect(new Set(hashes).size).toBe(4)
})

test('dataHash: examples that lie in the midst of a memory count alone', async () => {
  const around = new Uint8Array(data.train.inputs.length + 10).fill(9)
  around.set(data.train.inputs, 4)
  const inputs = around.subarray(4, 4 + data.train.inputs.length)
  expect(await dataHash({ ...data, train: { ...data.train, inputs } })).toBe(await dataHash(data))
})
