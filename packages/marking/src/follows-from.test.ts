import {
  type Derivation,
  derive,
  type Expression,
  product,
  quantity,
  sum,
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
