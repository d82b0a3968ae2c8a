import { describe, expect, test } from 'vitest'
import { as, derive, negation, product, quantity, sum } from './build.ts'
import type { Expression } from './expression.ts'
import { leavesFirst } from './leaves-first.ts'
import { linesOf } from './lines-of.ts'
import { rewrite } from './rewriting/rewrite.ts'
import { plays } from './rewriting/tests-of-place.ts'
import { strike } from './rewriting/verbs.ts'

const line = (of: string, formula: Expression) =>
  derive({ rule: 'rule', term: 'parameters', of, formula, because: '' })

describe('leavesFirst', () => {
  test('each node once, after all that it is built from, the root last', () => {
    const shared = quantity('filters', 2)
    const [inside, outside] = [negation(shared), product([shared, quantity('units', 3)])]
    const root = sum([inside, outside, shared])
    const order = leavesFirst(root).map(({ node }) => node)
    expect(order).toEqual([shared, inside, quantity('units', 3), outside, root])
    expect(new Set(order).size).toBe(order.length)
  })

  test('a node goes with the line that it stands in', () => {
    const inner = line('conv1', quantity('filters', 2))
    const outer = line('conv2', sum([inner, quantity('units', 3)]))
    expect(leavesFirst(outer).map(({ owner }) => owner?.of)).toEqual([
      'conv1',
      'conv2',
      'conv2',
      'conv2',
      undefined,
    ])
  })

  test('a chain of 100,000 lines is walked, listed and rewritten', () => {
    let last = line('0', sum([quantity('filters', 1), quantity('first-position', 1)]))
    for (let i = 1; i < 100_000; i++)
      last = line(String(i), sum([as('input-height', last), quantity('first-position', 1)]))
    expect(linesOf(last)).toHaveLength(100_000)
    expect(rewrite(last, strike(plays('first-position')))).toMatchObject({ value: 1 })
  })
})
