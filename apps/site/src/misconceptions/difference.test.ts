import { as, derive, product, quantity, sum } from '@longhand/derivation'
import { expect, test } from 'vitest'
import { difference } from './difference.ts'

const line = (formula: Parameters<typeof derive>[0]['formula']) =>
  derive({ rule: 'test', because: '', term: 'parameters', of: 'conv1', formula })

const filters = quantity('filters', 96, 'conv1')
const side = quantity('kernel-height', 11, 'conv1')
const biases = as('biases', filters)
const kernel = product([side, filters])
const right = line(sum([kernel, biases]))

test('difference: a struck term is lost, and nothing is strange', () => {
  const { lost, strange } = difference(right, line(sum([kernel])))
  expect([...lost]).toEqual([biases])
  expect([...strange]).toEqual([])
})

test('difference: a replaced term is lost on one side and strange on the other', () => {
  const one = as('biases', quantity('biases', 1))
  const { lost, strange } = difference(right, line(sum([kernel, one])))
  expect([...lost]).toEqual([biases])
  expect([...strange]).toEqual([one])
})

test('difference: what is put around the whole is strange, and nothing is lost', () => {
  const positions = quantity('height', 55, 'conv1.output')
  const { lost, strange } = difference(right, line(product([right.formula, positions])))
  expect([...lost]).toEqual([])
  expect([...strange]).toEqual([positions])
})

test('difference: the same working has none', () => {
  const { lost, strange } = difference(right, right)
  expect(lost.size + strange.size).toBe(0)
})
