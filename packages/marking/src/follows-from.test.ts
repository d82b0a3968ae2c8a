import {
  along,
  cell,
  type Derivation,
  derive,
  type Expression,
  letter,
  product,
  quantity,
  sum,
  sumOver,
  workedTable,
} from '@longhand/derivation'
import { expect, test } from 'vitest'
import { followsFrom } from './follows-from.ts'

const line = (of: string, formula: Expression): Derivation =>
  derive({ rule: 'rule', because: '', term: 'activation', of, formula })

// by hand: 0.4·0.3 + 0.1 = 0.22, and 0.22·0.5 = 0.11
const first = line(
  'first',
  sum([
    product([quantity('activation', 0.4), quantity('activation', 0.3)]),
    quantity('biases', 0.1),
  ]),
)
const second = line('second', product([first, quantity('activation', 0.5)]))
const third = line('third', product([second, quantity('activation', 0.3)]))

const earlier = (truth: Derivation, answer: string) => ({ quantity: truth.of, truth, answer })

test('followsFrom: 0.12 for the first line leads to 0.06, and that to 0.018', () => {
  const before = [earlier(first, '0.12')]
  expect(followsFrom(second, '0.06', before)?.quantity).toBe('first')
  expect(followsFrom(third, '0.018', [...before, earlier(second, '0.06')])?.quantity).toBe('first')
})

test('followsFrom: a mistake of its own follows from nothing', () => {
  expect(followsFrom(second, '0.07', [earlier(first, '0.12')])).toBeUndefined()
  expect(followsFrom(second, '0.06', [])).toBeUndefined()
  expect(followsFrom(second, 'soon', [earlier(first, '0.12')])).toBeUndefined()
})

test('followsFrom: an earlier answer stands for all that its digits cover', () => {
  // 0.1 is anything from 0.05 to 0.15
  expect(followsFrom(second, '0.0612', [earlier(first, '0.1')])?.quantity).toBe('first')
  expect(followsFrom(second, '0.0812', [earlier(first, '0.1')])).toBeUndefined()
})

test('followsFrom: a long sum over a table hears of a number that was written for one of its cells', () => {
  const grid = { term: 'activation', of: 'out', shape: [9], signAt: () => letter('out') } as const
  const pattern = { rule: 'rule', because: '', indices: ['i'] }
  const outs = workedTable(grid, { ...pattern, formula: quantity('weight', 0.5) })
  const entry = outs.cellAt(3)
  if (entry.type !== 'derivation') throw new TypeError('no line')
  const total = line('total', sumOver([{ name: 'i', count: 9 }], cell(outs, along('i'))))
  // nine halves are 4.5; 0.7 for one of them makes 4.7
  expect(total.value).toBe(4.5)
  expect(followsFrom(total, '4.7', [earlier(entry, '0.7')])?.quantity).toBe('out[3]')
  expect(followsFrom(total, '4.9', [earlier(entry, '0.7')])).toBeUndefined()
})
