import { expect, test } from 'vitest'
import { chanceOf, shareOf } from './chance.ts'
import { readAnswer } from './reading/read-answer.ts'

const answer = (text: string) => {
  const read = readAnswer(text)
  if ('try' in read) throw new RangeError(read.try)
  return read
}

test('chanceOf: distinct values within a factor 2, times the unit, over the width', () => {
  // 600 … 2400 are near 1200 and 1800 wide: 3 / 1800
  expect(chanceOf([599, 600, 900, 2400, 2401], answer('1,200'))).toBe(0.0017)
})

test('chanceOf: values that the digits given cannot tell apart count once', () => {
  // 2 · 0.01 / 0.45
  expect(chanceOf([0.30001, 0.30002, 0.31], answer('0.30'))).toBe(0.044)
})

test('shareOf: never above 1, and 1 where nothing can be told', () => {
  expect(shareOf(1000, answer('12'))).toBe(1)
  expect(shareOf(1, answer('0'))).toBe(1)
  expect(shareOf(1, answer('0.0'))).toBe(1)
})
