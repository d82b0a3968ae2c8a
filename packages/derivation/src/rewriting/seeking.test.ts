import { expect, test } from 'vitest'
import { as, derive, product, quantity } from '../build.ts'
import { seeking, shownBy } from './seeking.ts'
import { plays } from './tests-of-place.ts'
import { replace, strike } from './verbs.ts'

const filters = as('biases', quantity('filters', 96))
const kernel = derive({
  rule: 'kernel-size',
  because: '',
  term: 'kernel',
  of: 'conv1.kernel',
  formula: product([quantity('kernel-height', 11), filters]),
})

test('shownBy: a line shows its type, its rule and its term; a product the words of its factors', () => {
  expect([...shownBy(kernel)].sort()).toEqual(['derivation', 'kernel', 'kernel-size'])
  expect([...shownBy(kernel.formula)].sort()).toEqual([
    'biases',
    'filters',
    'kernel-height',
    'product',
  ])
})

test('strike, replace: they seek the words of what they mean', () => {
  expect(strike(plays('biases', 'filters')).seeks).toEqual(['biases', 'filters'])
  expect(replace(plays('stride'), () => undefined).seeks).toEqual(['stride'])
  expect(strike(() => true).seeks).toBeUndefined()
})

test('seeking: where nothing is said, a rewrite may change any node', () => {
  expect(seeking(undefined, () => undefined).seeks).toBeUndefined()
  expect(seeking(['sum'], () => undefined).seeks).toEqual(['sum'])
})
