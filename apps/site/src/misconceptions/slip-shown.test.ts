import { slips } from '@longhand/marking'
import { expect, test } from 'vitest'
import { slipShown } from './slip-shown.ts'

const texOf = (id: string) => {
  const slip = slips.find((one) => one.id === id)
  if (slip === undefined) throw new RangeError(`There is no slip ${id}.`)
  return slipShown(slip).tex
}

test('slipShown: a digit and a sign that were left out are gaps where they belong', () => {
  const dropped = texOf('slip-dropped')
  expect(dropped.right).toContain('{\\htmlClass{now}{8}}')
  expect(dropped.written).toMatch(/^132\{,\}748\{\\htmlClass\{gap\}\{\\phantom\{8\}\}\}$/)
  expect(texOf('slip-sign').written).toMatch(/^\{\\htmlClass\{gap\}\{\\phantom\{-\}\}\}0\.02/)
})

test('slipShown: where both have a digit of their own, there is no gap', () => {
  const { right, written } = texOf('slip-digit')
  expect(right).toContain('{now}')
  expect(written).toContain('{w}')
  expect(written).not.toContain('gap')
})
