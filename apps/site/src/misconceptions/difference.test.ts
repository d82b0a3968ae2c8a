import {
  apply,
  as,
  derive,
  negation,
  product,
  quantity,
  quotient,
  slotsOf,
  sum,
} from '@longhand/derivation'
import { expect, test } from 'vitest'
import { difference } from './difference.ts'

const line = (formula: Parameters<typeof derive>[0]['formula']) =>
  derive({ rule: 'test', because: '', term: 'parameters', of: 'conv1', formula })

const filters = quantity('filters', 96, 'conv1')
const side = quantity('kernel-height', 11, 'conv1')
const biases = as('biases', filters)
const kernel = product([side, filters])
const right = line(sum([kernel, biases]))
const height = quantity('height', 14)
const stride = quantity('stride', 3, 'conv1')

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

test('difference: in another network of the same layers, the number that is another is marked', () => {
  const worked = (rows: number) => {
    const input = quantity('height', rows, 'input.output')
    const steps = quotient(input, quantity('stride', 4, 'conv1'), 'floor')
    return { input, root: line(product([line(steps), quantity('filters', 96, 'conv1')])) }
  }
  const [stated, read] = [worked(227), worked(224)]
  const { lost, strange } = difference(stated.root, read.root)
  expect([[...lost], [...strange]]).toEqual([[stated.input], [read.input]])
})

test.each([
  ['a factor', stride, product([stride, stride])],
  ['a term', sum([height, stride]), sum([height, stride, stride])],
])('difference: %s twice is strange where it stands too often', (_, one, other) => {
  const { wrong, lost, strange } = difference(line(one), line(other))
  expect([lost.size, [...strange]]).toEqual([0, slotsOf(wrong.formula).slice(-1)])
})

test('difference: a part with something put around it is marked, and what is put around it', () => {
  const two = quantity('kernel-width', 2)
  const doubled = line(sum([kernel, product([two, biases])]))
  const { lost, strange } = difference(right, doubled)
  expect([[...lost], [...strange]]).toEqual([[biases], [two]])
})

test('difference: a term that also stands elsewhere is marked in its place alone', () => {
  const { wrong, strange } = difference(right, line(product([right.formula, filters])))
  expect([...strange]).toEqual(slotsOf(wrong.formula).slice(1))
})

test('difference: another line in the place of one is marked there, and not in its own working', () => {
  const net = derive({ rule: 'net', because: '', term: 'net', of: 'h.net[0][0]', formula: height })
  const formula = apply('sigmoid', [net])
  const out = derive({
    rule: 'out',
    because: '',
    term: 'activation',
    of: 'h.output[0][0]',
    formula,
  })
  const { lost, strange } = difference(line(product([stride, out])), line(product([stride, net])))
  expect([[...lost], [...strange]]).toEqual([[out], [net]])
})

test('difference: what a replaced term needs is compared as well', () => {
  const rows = (by: 'floor' | 'ceil') =>
    derive({
      ...{ rule: 'rows', because: '', term: 'output-height', of: 'pool1.output' },
      formula: quotient(height, stride, by),
    })
  const [down, up] = [rows('floor'), rows('ceil')]
  const one = quantity('one', 1)
  const { lost, strange } = difference(line(sum([down, one])), line(product([up, filters])))
  expect([...lost].at(-1)).toEqual(down.formula)
  expect([...strange].at(-1)).toEqual(up.formula)
})

test('difference: the same working has none', () => {
  const { lost, strange } = difference(right, right)
  expect(lost.size + strange.size).toBe(0)
})

test.each([
  ['rounded up for down', quotient(height, stride, 'floor'), quotient(height, stride, 'ceil')],
  ['a sign lost', negation(height), height],
  ['a function left out', apply('sqrt', [height]), height],
])('difference: the same parts otherwise put together are marked: %s', (_, one, other) => {
  const { lost, strange } = difference(line(one), line(other))
  expect([[...lost], [...strange]]).toEqual([[one], [other]])
})

test('difference: rounded up for down is marked in every line, also where its parts part too', () => {
  const rounded = (by: 'floor' | 'ceil') => {
    const inner = line(quotient(height, stride, by))
    return { inner, outer: quotient(inner, stride, by) }
  }
  const [down, up] = [rounded('floor'), rounded('ceil')]
  const { lost, strange } = difference(line(down.outer), line(up.outer))
  expect(new Set(lost)).toEqual(new Set([down.outer, down.inner.formula]))
  expect(new Set(strange)).toEqual(new Set([up.outer, up.inner.formula]))
})
