import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, derive, negation, product, quantity, quotient, sum } from '../build.ts'
import type { Expression } from '../expression.ts'
import { decimals, spellDecimal } from './decimal.ts'
import { evaluateIn } from './evaluate-in.ts'
import { roundedAtEachLine, toDecimals } from './rounding.ts'

const spelled = (node: Expression) => {
  const exact = evaluateIn(node, decimals)
  return exact && spellDecimal(exact)
}
const given = (value: number) => quantity('weight', value)

test('decimals: .05·.25 + .1·.3 + .35 is exactly .3925, which float64 misses', () => {
  const [a, b] = [product([given(0.05), given(0.25)]), product([given(0.1), given(0.3)])]
  const net = sum([a, b, given(0.35)])
  expect(net.value).toBe(0.39249999999999996)
  expect(spelled(net)).toBe('0.3925')
})

test('decimals: sums and products of hundredths agree with whole-number arithmetic', () => {
  const hundredths = fc.integer({ min: -99999, max: 99999 })
  fc.assert(
    fc.property(hundredths, hundredths, (a, b) => {
      const digits = evaluateIn(product([given(a / 100), given(b / 100)]), decimals)
      expect(Number(digits?.digits) * 10 ** (4 - (digits?.scale ?? 0))).toBe(a * b || 0)
      const total = spelled(sum([given(a / 100), negation(given(b / 100))]))
      expect(total).toBe(String((a - b) / 100))
    }),
  )
})

test('decimals: a quotient is exact where its decimal ends, or where it is rounded', () => {
  expect(spelled(quotient(given(1), given(8)))).toBe('0.125')
  expect(spelled(quotient(given(1), given(3)))).toBeUndefined()
  expect(spelled(quotient(given(-7), given(2), 'floor'))).toBe('-4')
  expect(spelled(quotient(given(7), given(2), 'ceil'))).toBe('4')
})

test('decimals: the step function is exact where its argument is', () => {
  const steps = [-0.5, 0, 0.5].map((x) => spelled(apply('step', [given(x)])))
  expect(steps).toEqual(['0', '0', '1'])
  expect(spelled(apply('step', [quotient(given(1), given(3))]))).toBeUndefined()
})

test('rounding at every line: the last line is not rounded', () => {
  const inner = derive({ rule: 'r', term: 'net', of: 'a', formula: given(0.126), because: '' })
  const formula = product([inner, given(3)])
  const root = derive({ rule: 'r', term: 'net', of: 'b', formula, because: '' })
  expect(evaluateIn(root, roundedAtEachLine(toDecimals(1), root))).toBeCloseTo(0.3, 12)
})

test('decimals: which number is the largest is exact, whatever the numbers are', () => {
  const third = quotient(given(1), given(3))
  expect(spelled(apply('argmax', [given(Number.NEGATIVE_INFINITY), third]))).toBe('2')
  expect(spelled(apply('equal', [third, given(1)]))).toBe('0')
})
