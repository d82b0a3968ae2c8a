import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fits, readingOf } from './answer.ts'
import { readAnswer } from './reading/read-answer.ts'

const says = (text: string, value: number | bigint) => {
  const read = readAnswer(text)
  return 'readings' in read && fits(value, read.readings[0])
}

test('fits: 0.3589 is right for 0.358916480 and wrong for 0.359 (w5 after a step)', () => {
  expect(says('0.3589', 0.35891648)).toBe(true)
  expect(says('0.3588', 0.35891648)).toBe(false)
  expect(says('0.36', 0.35891648)).toBe(true)
  expect(says('0.359', 0.3589)).toBe(true)
})

test('fits: whole numbers are compared digit by digit', () => {
  expect(says('34,944', 34_943)).toBe(false)
  expect(says('9007199254740993', 9_007_199_254_740_992n)).toBe(false)
  expect(says('9007199254740993', 9_007_199_254_740_993n)).toBe(true)
  expect(fits(2 ** 53, readingOf(2 ** 53 - 2, 1))).toBe(false)
})

test('fits: a bare 0 is no small number, rounded', () => {
  expect(says('0', 0.3)).toBe(false)
  expect(says('0', 0)).toBe(true)
  expect(says('0.0', 0.03)).toBe(true)
})

test('fits: a number rounded to any digits fits itself', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(12), (value, digits) => {
      const written = [value.toExponential(digits), value.toPrecision(digits + 1)]
      for (const text of written) expect([text, says(text, value)]).toEqual([text, true])
      const fixed = value.toFixed(digits)
      if (Number(fixed) !== 0) expect([fixed, says(fixed, value)]).toEqual([fixed, true])
    }),
  )
})
