import { expect, test } from 'vitest'
import { needsScroll } from './needs-scroll.ts'

test('needsScroll: a long sum is broken after its signs', () => {
  expect(needsScroll('34{,}944 + 614{,}656 + 885{,}120 + 1{,}327{,}488')).toBe(false)
})

test('needsScroll: a bracket cannot be broken', () => {
  expect(needsScroll('\\left(11\\cdot 11\\cdot 3\\cdot 96 + 96\\right)\\cdot 55')).toBe(true)
})

test('needsScroll: marks and commands take no room of their own', () => {
  expect(needsScroll('{\\htmlClass{now}{C_{\\text{out}}}}')).toBe(false)
})
