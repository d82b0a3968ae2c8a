import { derive, linesOf, product, quantity, slotsOf, sum } from '@longhand/derivation'
import { expect, test } from 'vitest'
import { eachOnce } from './each-once.ts'

const line = (of: string, formula: Parameters<typeof derive>[0]['formula']) =>
  derive({ rule: 'test', because: '', term: 'parameters', of, formula })

test('eachOnce: a term that stands twice is two terms, and the line is the same', () => {
  const side = quantity('kernel-height', 11, 'conv1')
  const root = line('conv1', product([side, side]))
  const written = eachOnce()(root)
  const [first, second] = slotsOf(written.formula)
  expect(first).not.toBe(second)
  expect(written).toEqual(root)
})

test('eachOnce: a line that two workings share has one formula in both', () => {
  const shared = line('conv1', sum([quantity('filters', 6, 'conv1')]))
  const written = eachOnce()
  const formulas = [line('a', shared), line('b', shared)].flatMap((root) =>
    linesOf(written(root)).flatMap(({ of, formula }) => (of === 'conv1' ? [formula] : [])),
  )
  expect(formulas).toHaveLength(2)
  expect(formulas[0]).toBe(formulas[1])
})

test('eachOnce: a chain of ten thousand lines is no stack too deep', () => {
  let last = line('layer0', quantity('filters', 1))
  for (let i = 1; i < 10_000; i++) last = line(`layer${i}`, sum([last, quantity('filters', 1)]))
  expect(linesOf(eachOnce()(last))).toHaveLength(10_000)
})
