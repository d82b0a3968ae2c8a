import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, divideAs, multiply, negate, raise, settle, type Value } from './exact.ts'

const whole = fc.oneof(fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }), fc.bigInt(-9n, 9n))
const big = (value: Value): bigint => BigInt(value)
const floor = (a: bigint, b: bigint) => (a - (((a % b) + b) % b)) / b

test('whole numbers are exact at any size (BigInt)', () => {
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      expect(big(add(settle(a), settle(b)))).toBe(a + b)
      expect(big(multiply(settle(a), settle(b)))).toBe(a * b)
      expect(big(negate(settle(a)))).toBe(-a)
      if (b === 0n) return
      expect(big(divideAs.floor(settle(a), settle(b)))).toBe(floor(a, b))
      expect(big(divideAs.ceil(settle(a), settle(b)))).toBe(-floor(-a, b))
    }),
  )
})

test('a value has one form, so === compares', () => {
  expect(add(2n ** 60n, 5n - 2n ** 60n)).toBe(5)
  expect(typeof multiply(2 ** 30, 2 ** 30)).toBe('bigint')
  expect(Object.is(negate(0), 0)).toBe(true)
})

test('real numbers are float64, added as plain code adds them', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), (a, b) => {
      expect(add(a, b)).toEqual(Number.isSafeInteger(a + b) ? a + b : expect.anything())
      if (!Number.isInteger(a)) expect(add(a, b)).toEqual(a + b)
      if (!Number.isInteger(a)) expect(multiply(a, b)).toEqual(a * b)
    }),
  )
})

test('raise: 2^64 is exact, a negative exponent is a fraction', () => {
  expect(raise(2, 64)).toBe(18446744073709551616n)
  expect(raise(2, -2)).toBe(0.25)
})

test('raise: a square is a · a to the last bit', () => {
  fc.assert(
    fc.property(fc.double(), (a) => {
      expect(raise(a, 2)).toEqual(multiply(a, a))
    }),
  )
})

test('division by zero gives no whole number', () => {
  expect(divideAs.none(1, 0)).toBe(Number.POSITIVE_INFINITY)
  expect(divideAs.floor(2n ** 60n, 0)).toBe(Number.POSITIVE_INFINITY)
})
