import { expect, test } from 'vitest'
import { chanceOfSoMany } from './chance-of-so-many.ts'

test('chanceOfSoMany: coins and dice, by hand', () => {
  // 3 coins: at least two heads in 4 of 8
  expect(chanceOfSoMany(2, 3, 1 / 2)).toBeCloseTo(4 / 8, 12)
  // de Méré: a six in four throws
  expect(chanceOfSoMany(1, 4, 1 / 6)).toBeCloseTo(1 - (5 / 6) ** 4, 12)
  expect(chanceOfSoMany(0, 9, 0.3)).toBe(1)
  expect(chanceOfSoMany(9, 9, 0.3)).toBeCloseTo(0.3 ** 9, 12)
})
