import { expect, test } from 'vitest'
import { randomFrom, sfc32 } from './random.ts'

/** The definition in PractRand, in numbers without limit cut to 32 bits. */
const definition = (first: bigint, second: bigint, third: bigint, count: number): number[] => {
  const cut = (value: bigint) => BigInt.asUintN(32, value)
  let [a, b, c, counter] = [first, second, third, 1n]
  const next = () => {
    const sum = cut(a + b + counter)
    counter = cut(counter + 1n)
    a = b ^ (b >> 9n)
    b = cut(c + (c << 3n))
    c = cut((cut(c << 21n) | (c >> 11n)) + sum)
    return Number(sum) / 2 ** 32
  }
  return Array.from({ length: count + 15 }, next).slice(15)
}

test('sfc32: gives the numbers of its definition (PractRand, sfc32)', () => {
  const random = sfc32(1, 0xdeadbeef, 7)
  expect(Array.from({ length: 1000 }, random)).toEqual(definition(1n, 0xdeadbeefn, 7n, 1000))
})

const firstNumbers = (seed: number, use: string, at: number) =>
  Array.from({ length: 4 }, randomFrom(seed, use, at))

test('randomFrom: seed, use and place each give another stream', () => {
  const one = firstNumbers(1, 'shuffle', 1)
  expect(firstNumbers(1, 'shuffle', 1)).toEqual(one)
  expect(firstNumbers(2, 'shuffle', 1)).not.toEqual(one)
  expect(firstNumbers(1, 'weights', 1)).not.toEqual(one)
  expect(firstNumbers(1, 'shuffle', 2)).not.toEqual(one)
})

test('randomFrom: first numbers of neighbouring places are uniform, mean 1/2, variance 1/12', () => {
  const count = 20_000
  const numbers = Array.from({ length: count }, (_, at) => randomFrom(1, 'x', at)())
  const mean = numbers.reduce((sum, x) => sum + x, 0) / count
  const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / count
  expect(mean).toBeCloseTo(1 / 2, 2)
  expect(variance).toBeCloseTo(1 / 12, 2)
})
