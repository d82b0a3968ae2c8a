import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { weightsHash } from './weights-hash.ts'

test("weightsHash: SHA-256 over the floats, lowest byte first, as Node's own", async () => {
  const bytes = Buffer.alloc(12)
  for (const [i, value] of [1, -0.5, 3.25].entries()) bytes.writeFloatLE(value, 4 * i)
  const expected = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  expect(await weightsHash([Float32Array.of(1, -0.5), Float32Array.of(3.25)])).toBe(expected)
})

test('weightsHash: of nothing it is the known hash of no bytes (FIPS 180-4)', async () => {
  expect(await weightsHash([])).toBe(
    'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  )
})
