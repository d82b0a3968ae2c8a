import { expect, test } from 'vitest'
import { arithmetic } from './arithmetic.ts'

const value = (tex: string) => arithmetic(tex)?.low

test('arithmetic: sums of products, quotients, floors (by hand)', () => {
  expect(value('11\\cdot 11\\cdot 3\\cdot 96 + {\\htmlClass{now}{96}}')).toBe(34944)
  expect(value('\\left\\lfloor \\frac{227 + 2\\cdot 0 - 11}{4}\\right\\rfloor  + 1')).toBe(55)
  expect(value('{\\htmlClass{c}{1{,}769}} - \\left(-1\\right)^{2}')).toBe(1768)
  expect(value('\\sqrt{9}\\cdot \\max\\left(1, 2, -3\\right)')).toBe(6)
})

test('arithmetic: a number that was worked out is only known to its last digit', () => {
  const found = arithmetic('{\\htmlClass{c}{0.5}}\\cdot 2')
  expect(found?.low).toBeCloseTo(0.9)
  expect(found?.high).toBeCloseTo(1.1)
})

test('arithmetic: a missing term adds nothing, a missing factor is 1', () => {
  expect(value('3\\cdot 4 + {\\htmlClass{gap}{4}}')).toBe(12)
  expect(value('{\\htmlClass{gap}{3}}\\cdot 4')).toBe(4)
  expect(value('\\frac{12}{{\\htmlClass{gap}{3}}}')).toBe(12)
  expect(value('227 + \\left({\\htmlClass{gap}{-11}}\\right)')).toBe(227)
})

test('arithmetic: what leaves a part out is not read', () => {
  expect(arithmetic('1 + \\cdots + 9')).toBeUndefined()
  expect(arithmetic('64\\cdot ?')).toBeUndefined()
})
