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
