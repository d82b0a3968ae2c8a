import { ideas } from '@longhand/marking'
import { expect, test } from 'vitest'
import { revealing } from './questions.ts'

const numbersFor = (id: string) => {
  const idea = ideas.get(id)
  if (idea === undefined) throw new RangeError(`There is no idea ${id}.`)
  return revealing(id, idea.example).map(({ right, wrong }) =>
    [right, wrong].map(({ value }) => Number(value).toPrecision(6)),
  )
}

test('revealing: both numbers differ at the digits shown, also where Adam levels the step', () => {
  const numbers = numbersFor('betas-swapped')
  expect(numbers.length).toBeGreaterThan(0)
  for (const [right, wrong] of numbers) expect(right).not.toBe(wrong)
})

test('revealing: what is asked of a whole network is asked of other whole networks', () => {
  for (const id of ['layer-forgotten', 'eight-bytes'])
    expect(numbersFor(id).length).toBeGreaterThan(2)
})

test('revealing: no number is what float64 leaves of 0', () => {
  // with three classes the deltas of the outputs add up to 0, and so do they without their weights
  const numbers = numbersFor('path-weight-missing').flat().map(Number)
  expect(numbers.length).toBeGreaterThan(0)
  for (const number of numbers) expect(Math.abs(number)).toBeGreaterThan(1e-9)
})
