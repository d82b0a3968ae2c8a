import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, product } from '../build.ts'
import type { Table } from '../expression.ts'
import { letter } from '../sign.ts'
import { along, cell, sumOver } from '../sum-over.ts'
import { givenTable, workedTable } from '../table.ts'
import { bind } from './bind.ts'
import { compile } from './compile.ts'

const grid = (shape: readonly number[], numbers: readonly number[]): Table =>
  givenTable({ term: 'weight', of: 'w', shape, signAt: () => letter('w') }, numbers)

const numbers = (count: number) =>
  fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: count, maxLength: count })

const none = <T>(value: T) => (value === 0 ? 0 : value)

describe('a long sum of products is the plain loop over all its indices, to the last bit', () => {
  // a window of size k over n positions: stride, dilation and padding as they come
  const window = fc.record({
    k: fc.integer({ min: 1, max: 4 }),
    stride: fc.integer({ min: 1, max: 3 }),
    dilation: fc.integer({ min: 1, max: 3 }),
    padding: fc.integer({ min: 0, max: 3 }),
    x: numbers(9),
    w: numbers(4),
  })

  test('the window forward', () => {
    fc.assert(
      fc.property(window, ({ k, stride, dilation, padding, x, w }) => {
        const place = { constant: -padding, times: { y: stride, u: dilation } }
        const node = sumOver(
          [{ name: 'u', count: k }],
          product([cell(grid([4], w), along('u')), cell(grid([9], x), place)]),
        )
        for (let y = 0; y < 5; y++) {
          let total = 0
          for (let u = 0; u < k; u++)
            total += (w[u] ?? 0) * (x[y * stride + u * dilation - padding] ?? 0)
          expect(none(compile(node, ['y'])([y]))).toBe(none(total))
          expect(none(bind(node, { y }).value)).toBe(none(total))
        }
      }),
    )
  })

  test('the window back: a position that is not whole is none', () => {
    fc.assert(
      fc.property(window, ({ k, stride, dilation, padding, x, w }) => {
        const place = { constant: padding, times: { y: 1, u: -dilation }, over: stride }
        const node = sumOver(
          [{ name: 'u', count: k }],
          product([cell(grid([9], x), place), cell(grid([4], w), along('u'))]),
        )
        for (let y = 0; y < 5; y++) {
          let total = 0
          for (let u = 0; u < k; u++) {
            const at = (y + padding - u * dilation) / stride
            if (Number.isInteger(at)) total += (x[at] ?? 0) * (w[u] ?? 0)
          }
          expect(none(compile(node, ['y'])([y]))).toBe(none(total))
          expect(none(bind(node, { y }).value)).toBe(none(total))
        }
      }),
    )
  })

  test('whole numbers stay exact beyond 2^53', () => {
    const big = grid([2], [94906267, 94906267])
    const node = sumOver(
      [{ name: 'i', count: 2 }],
      product([cell(big, along('i')), cell(big, along('i'))]),
    )
    expect(node.value).toBe(2n * 94906267n ** 2n)
  })
})

test('bind: terms that read outside a table are left out where a sum is written out', () => {
  const place = { constant: 0, times: { y: 1, u: -1 }, over: 3 }
  const sum = sumOver(
    [{ name: 'u', count: 9 }],
    product([
      cell(grid([2], [5, 7]), place),
      cell(grid([9], [1, 2, 3, 4, 5, 6, 7, 8, 9]), along('u')),
    ]),
  )
  const bound = bind(sum, { y: 4 })
  // u = 1 reads the second number, u = 4 the first
  expect(bound.type === 'sum' && bound.terms.length).toBe(2)
  expect(bound.value).toBe(7 * 2 + 5 * 5)
})

test('cell: outside there is what is said, else 0', () => {
  const x = grid([2], [-5, -7])
  const at = [-1, 0].map((constant) => ({
    ...cell(x, { constant, times: { y: 1 } }),
    outside: -Infinity,
  }))
  const largest = apply('max', at)
  expect([0, 1, 2].map((y) => Number(bind(largest, { y }).value))).toEqual([-5, -5, -7])
  const bound = bind(largest, { y: 0 })
  expect(bound.type === 'application' && bound.arguments.length).toBe(1)
  expect([0, 1, 2].map((y) => compile(largest, ['y'])([y]))).toEqual([-5, -5, -7])
})

test('workedTable: a pattern may run over other axes, in the same flat order', () => {
  const x = grid([2, 3], [1, 2, 3, 4, 5, 6])
  const line = { rule: 'flatten', because: 'one after the other', indices: ['y', 'x'] }
  const flat = workedTable(
    { term: 'activation', of: 'flat.output', shape: [6], signAt: () => letter('out') },
    { ...line, shape: [2, 3], formula: cell(x, along('y'), along('x')) },
  )
  expect([0, 4].map(flat.valueAt)).toEqual([1, 5])
  expect(flat.cellAt(4)).toMatchObject({ value: 5, of: 'flat.output[4]' })
})
