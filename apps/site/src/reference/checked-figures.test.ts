import { expect, test } from 'vitest'
import { agree } from './checked-figures.ts'

const figure = { quantity: 'total.parameters', source: 'somebody' }

test('agree: a number that was published in full is that number', () => {
  expect(agree({ ...figure, value: 61_706 }, 61_706)).toBe(true)
  expect(agree({ ...figure, value: 61_706 }, 61_707)).toBe(false)
})

test('agree: 60,965,224 is "61 million" when rounded, and "60 million" when cut', () => {
  expect(agree({ ...figure, value: 61e6, rounded: 1e6 }, 60_965_224)).toBe(true)
  expect(agree({ ...figure, value: 60e6, rounded: 1e6 }, 60_965_224)).toBe(false)
  expect(agree({ ...figure, value: 60e6, rounded: 1e6, isCut: true }, 60_965_224)).toBe(true)
})
