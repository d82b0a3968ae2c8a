import { expect, test } from 'vitest'
import { addressOf } from './address.ts'
import { as, derive, product, quantity, sum } from './build.ts'
import { graphOf } from './graph.ts'
import { linesOf } from './lines-of.ts'

const filters = quantity('filters', 2n ** 53n, 'conv1')
const kernel = derive({
  rule: 'tensor-size',
  term: 'kernel',
  of: 'conv1',
  formula: product([quantity('kernel-width', 3, 'conv1'), filters]),
  because: '',
})
const root = derive({
  rule: 'layer-parameters',
  term: 'parameters',
  of: 'conv1',
  formula: sum([kernel, as('biases', filters), kernel]),
  because: 'every weight',
})

test('linesOf: each line once, those it needs first', () => {
  expect(linesOf(root).map(addressOf)).toEqual(['conv1.kernel', 'conv1.parameters'])
})

test('graphOf: JSON with references; numbers above 2^53 − 1 are digits', () => {
  const plain = JSON.parse(JSON.stringify(graphOf(root)))
  expect(plain.root).toBe('conv1.parameters')
  expect(plain.derivations['conv1.kernel'].value).toBe('27021597764222976')
  expect(plain.derivations['conv1.parameters'].formula.terms[0]).toEqual({
    see: 'conv1.kernel',
    value: '27021597764222976',
  })
})
