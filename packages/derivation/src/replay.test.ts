import { expect, test } from 'vitest'
import { product, quantity, sum } from './build.ts'
import { replay } from './replay.ts'
import { letter } from './sign.ts'
import { along, cell, fixedAt, sumOver } from './sum-over.ts'
import { givenTable, joinedTable, workedTable } from './table.ts'

const signAt = () => letter('x')
const grid = (of: string, shape: readonly number[]) => ({ term: 'net' as const, of, shape, signAt })
const worked = (of: string, shape: readonly number[], formula: Parameters<typeof sum>[0][number]) =>
  workedTable(grid(of, shape), { rule: 'test', because: 'so', indices: ['i'], formula })

test('replay: from other numbers, other results; what was asked before stays as it was', () => {
  const numbers = new Float64Array([1, 2, 3])
  const given = givenTable(grid('given', [3]), numbers)
  const doubled = worked('doubled', [3], product([quantity('square', 2), cell(given, along('i'))]))
  const all = sumOver([{ name: 'k', count: 3 }], cell(doubled, along('k')))
  const shifted = worked('shifted', [3], sum([cell(doubled, along('i')), all]))
  const again = replay([shifted, doubled])
  expect(again?.().map((one) => [...one])).toEqual([
    [14, 16, 18],
    [2, 4, 6],
  ])
  expect(shifted.valueAt(0)).toBe(14)
  numbers.set([10, 20, 30])
  expect(again?.().map((one) => [...one])).toEqual([
    [140, 160, 180],
    [20, 40, 60],
  ])
  expect(shifted.valueAt(0)).toBe(14)
})

test('replay: a long sum reads the numbers as they are now, given and worked out alike', () => {
  const numbers = Float64Array.from({ length: 9 }, () => 1)
  const given = givenTable(grid('given', [9]), numbers)
  const doubled = worked('doubled', [9], product([quantity('square', 2), cell(given, along('i'))]))
  const both = product([cell(doubled, along('k')), cell(given, along('k'))])
  const all = worked(
    'all',
    [1],
    sum([sumOver([{ name: 'k', count: 9 }], both), cell(given, along('i'))]),
  )
  const again = replay([all])
  expect([...(again?.()[0] ?? [])]).toEqual([9 * 2 + 1])
  numbers.fill(10)
  expect([...(again?.()[0] ?? [])]).toEqual([9 * 200 + 10])
})

test('replay: tables that are joined of others are joined of the new ones', () => {
  const numbers = new Float64Array([1, 2])
  const given = givenTable(grid('given', [2]), numbers)
  const parts = ['one', 'two'].map((of, i) =>
    worked(of, [1], product([quantity('square', 2), cell(given, fixedAt(i))])),
  )
  const joined = joinedTable(grid('joined', [2]), parts, ([i = 0]) => [i, 0])
  const again = replay([worked('all', [2], cell(joined, along('i')))])
  expect([...(again?.()[0] ?? [])]).toEqual([2, 4])
  numbers.set([10, 20])
  expect([...(again?.()[0] ?? [])]).toEqual([20, 40])
})

test('replay: a constant that changes is swapped for a table of one', () => {
  const clock = new Float64Array([3])
  const table = givenTable(grid('clock', [1]), clock)
  const counted = worked(
    'counted',
    [2],
    product([quantity('step-number', 1), quantity('half', 0.5)]),
  )
  const again = replay([counted], (node) =>
    node.type === 'quantity' && node.term === 'step-number' ? cell(table, fixedAt(0)) : node,
  )
  expect([...(again?.()[0] ?? [])]).toEqual([1.5, 1.5])
  clock[0] = 8
  expect([...(again?.()[0] ?? [])]).toEqual([4, 4])
})

test('replay: a formula that holds a number worked out for good cannot be gone through again', () => {
  const given = givenTable(grid('given', [1]), new Float64Array([1]))
  const line = worked('line', [1], cell(given, along('i'))).cellAt(0)
  expect(replay([worked('on', [1], sum([line, line]))])).toBeUndefined()
})
