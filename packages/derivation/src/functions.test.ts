import { expect, test } from 'vitest'
import { erf } from './erf.ts'
import { functions } from './functions.ts'

test.each([
  // Abramowitz & Stegun 1964, table 7.1
  [0.1, 0.112462916],
  [0.5, 0.5204998778],
  [1, 0.8427007929],
  [1.5, 0.9661051465],
  [1.98, 0.9948920004],
])('erf(%d) is %d (Abramowitz & Stegun 1964, table 7.1)', (x, expected) => {
  expect(erf(x)).toBeCloseTo(expected, 9)
  expect(erf(-x)).toBe(-erf(x))
})

test('erf: series and continued fraction meet without a step, and the slope is 2/√π·e^(−x²)', () => {
  for (const x of [-3.5, -2, -1.2, 0, 0.3, 1.999999, 2, 2.4, 4]) {
    const h = 1e-4
    const slope = (erf(x + h) - erf(x - h)) / (2 * h)
    expect(slope).toBeCloseTo((2 / Math.sqrt(Math.PI)) * Math.exp(-x * x), 7)
  }
  expect(Math.abs(erf(2) - erf(2 - 1e-15))).toBeLessThan(3e-16)
})

test('softplus: ln(1 + e^x), also where e^x is too large to write down', () => {
  expect(functions.softplus(0.5)).toBeCloseTo(Math.log(1 + Math.exp(0.5)), 15)
  expect(functions.softplus(1000)).toBe(1000)
  expect(functions.softplus(-1000)).toBe(0)
})

test('argmax: the first of the largest, counted from 1', () => {
  expect(functions.argmax(1, 3, 3)).toBe(2)
  expect([functions.equal(2, 2), functions.equal(2, 3)]).toEqual([1, 0])
})
