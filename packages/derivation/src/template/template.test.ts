import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, product } from '../build.ts'
import type { Expression, Table } from '../expression.ts'
import { letter } from '../sign.ts'
import { along, cell, sumOver } from '../sum-over.ts'
import { givenTable, workedTable } from '../table.ts'
import { bind } from './bind.ts'
import { compile } from './compile.ts'
import { workOut } from './work-out.ts'

const grid = (shape: readonly number[], numbers: readonly number[]): Table =>
  givenTable({ term: 'weight', of: 'w', shape, signAt: () => letter('w') }, numbers)

const numbers = (count: number) =>
  fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: count, maxLength: count })

const none = <T>(value: T) => (value === 0 ? 0 : value)

/** What a template comes to at the first positions of y, worked out at once. */
const numbersOf = (node: Expression, count: number): Float64Array => {
  const numbers = workOut(node, [{ name: 'y', from: 0, count }])
  if (typeof numbers !== 'object') throw new RangeError('not worked out at once')
  return numbers
}

describe('a long sum of products is the plain loop over all its indices, to the last bit', () => {
  // a window of size k over 9 positions of 3 channels: stride, dilation and padding as they come
  const window = fc.record({
    k: fc.integer({ min: 1, max: 4 }),
    stride: fc.integer({ min: 1, max: 3 }),
    dilation: fc.integer({ min: 1, max: 3 }),
    padding: fc.integer({ min: 0, max: 3 }),
    x: numbers(27),
    w: numbers(12),
  })
  const at = (list: readonly number[], place: number, channel: number): number =>
    place < 0 ? 0 : (list[place * 3 + channel] ?? 0)

  test('the window forward', () => {
    fc.assert(
      fc.property(window, ({ k, stride, dilation, padding, x, w }) => {
        const place = { constant: -padding, times: { y: stride, u: dilation } }
        const indices = [
          { name: 'u', count: k },
          { name: 'i', count: 3 },
        ]
        const [kernel, image] = [grid([4, 3], w), grid([9, 3], x)]
        const both = product([cell(kernel, along('u'), along('i')), cell(image, place, along('i'))])
        const [products, alone] = [
          sumOver(indices, both),
          sumOver(indices, cell(image, place, along('i'))),
        ]
        const [worked, worksAlone] = [products, alone].map((node) => numbersOf(node, 5))
        for (let y = 0; y < 5; y++) {
          let [total, plain] = [0, 0]
          for (let u = 0; u < k; u++)
            for (let i = 0; i < 3; i++) {
              const read = at(x, y * stride + u * dilation - padding, i)
              total += at(w, u, i) * read
              plain += read
            }
          expect([worked?.[y], worksAlone?.[y]].map(none)).toEqual([total, plain].map(none))
          expect(none(compile(products, ['y'])([y]))).toBe(none(total))
          expect(none(bind(products, { y }).value)).toBe(none(total))
          expect(none(compile(alone, ['y'])([y]))).toBe(none(plain))
        }
      }),
    )
  })

  test('the window back: a position that is not whole is none', () => {
    fc.assert(
      fc.property(window, ({ k, stride, dilation, padding, x, w }) => {
        const place = { constant: padding, times: { y: 1, u: -dilation }, over: stride }
        const node = sumOver(
          [
            { name: 'u', count: k },
            { name: 'i', count: 3 },
          ],
          product([
            cell(grid([9, 3], x), place, along('i')),
            cell(grid([4, 3], w), along('u'), along('i')),
          ]),
        )
        const worked = numbersOf(node, 5)
        for (let y = 0; y < 5; y++) {
          let total = 0
          for (let u = 0; u < k; u++)
            for (let i = 0; i < 3; i++) {
              const from = (y + padding - u * dilation) / stride
              if (Number.isInteger(from)) total += at(x, from, i) * at(w, u, i)
            }
          expect(none(worked?.[y])).toBe(none(total))
          expect(none(compile(node, ['y'])([y]))).toBe(none(total))
          expect(none(bind(node, { y }).value)).toBe(none(total))
        }
      }),
    )
  })

  test('whole numbers stay exact beyond 2^53', () => {
    const big = grid([9], Array(9).fill(94906267))
    const node = sumOver(
      [{ name: 'i', count: 9 }],
      product([cell(big, along('i')), cell(big, along('i'))]),
    )
    expect(node.value).toBe(9n * 94906267n ** 2n)
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
