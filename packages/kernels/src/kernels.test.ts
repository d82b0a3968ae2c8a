import { expect, test } from 'vitest'
import { kernelsOver } from './kernels.ts'

const memories = {
  'a memory': () => new WebAssembly.Memory({ initial: 1 }),
  'a memory that threads share': () =>
    new WebAssembly.Memory({ initial: 1, maximum: 2, shared: true }),
}

test.each(Object.entries(memories))('matmul: over %s, by hand', async (_, makeMemory) => {
  const memory = makeMemory()
  const { matmul } = await kernelsOver(memory)
  const numbers = new Float32Array(memory.buffer)
  // (1 2 3; 4 5 6) · (1 0; 0 1; 1 1) + (10 20) = (14 25; 20 31)
  numbers.set([1, 2, 3, 4, 5, 6], 0)
  numbers.set([1, 0, 0, 1, 1, 1], 8)
  numbers.set([10, 20], 16)
  matmul(2, 2, 3, 0, 12, 4, 32, 8, 4, 64, 96, 128)
  expect([...numbers.subarray(24, 28)]).toEqual([14, 25, 20, 31])
})
