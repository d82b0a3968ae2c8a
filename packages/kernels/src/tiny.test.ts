import { expect, test } from 'vitest'
import { kernelsOver } from './kernels.ts'

const memory = new WebAssembly.Memory({ initial: 1 })
const kernels = await kernelsOver(memory)
const floats = (at: number, count: number) => new Float32Array(memory.buffer, at, count)
const [first, second, third] = [1024, 2048, 3072]

test('activationGradient: a tiny slope is 0, a small one stays, and what is no number too', () => {
  floats(first, 4).fill(1)
  floats(second, 4).set([1e-19, -1e-19, -1e-17, Number.NaN])
  const relu = 2
  kernels.activationGradient(1, 4, relu, first, second, third)
  expect([...floats(third, 4)]).toEqual([0, 0, Math.fround(-1e-17), Number.NaN])
})

test('softmaxGradient: a tiny slope is 0', () => {
  // y·(dy − Σ dy·y), where all but the first is as good as never
  floats(first, 2).set([1, 1e-25])
  floats(second, 2).set([-1, 0])
  kernels.softmaxGradient(1, 1, 2, first, second, third)
  expect([...floats(third, 2)]).toEqual([0, 0])
  floats(first, 2).set([1, 2 ** -40])
  kernels.softmaxGradient(1, 1, 2, first, second, third)
  expect(floats(third, 2)[1]).toBe(2 ** -40)
})

test('forgetTiny: what is nearer to 0 than asked becomes 0', () => {
  floats(first, 8).set([1e-35, -1e-35, 1e-33, -1e-33, 2 ** -149, 1, Number.NaN, -1])
  kernels.forgetTiny(8, first, 1e-34)
  const kept = [Math.fround(1e-33), Math.fround(-1e-33), 0, 1, Number.NaN, -1]
  expect([...floats(first, 8)]).toEqual([0, 0, ...kept])
})
