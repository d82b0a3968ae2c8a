import { expect, test } from 'vitest'
import { intervalOf, meets } from './interval.ts'

test('intervalOf: a whole number is itself, another whatever rounds to it', () => {
  expect(intervalOf('885{,}120')).toEqual({ low: 885120, high: 885120 })
  expect(intervalOf('132{,}748{\\htmlClass{gap}{\\phantom{8}}}')).toEqual({
    low: 132748,
    high: 132748,
  })
  expect(intervalOf('{\\htmlClass{c}{34{,}944}}')).toEqual({ low: 34944, high: 34944 })
  expect(intervalOf('−0.25')).toEqual({ low: -0.255, high: -0.245 })
  expect(intervalOf('34.9K')?.low).toBeCloseTo(34850)
  expect(intervalOf('1.5\\times 10^{-7}')?.high).toBeCloseTo(1.55e-7, 12)
  expect(intervalOf('conv1')).toBeUndefined()
})

test('meets: 0.593270 is a rounding of 0.5932699921, and 0.593271 is none', () => {
  const value = { low: 0.5932699921, high: 0.5932699921 }
  expect(meets(intervalOf('0.593270') ?? value, value)).toBe(true)
  expect(meets(intervalOf('0.593271') ?? value, value)).toBe(false)
})
