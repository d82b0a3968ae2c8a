import fc from 'fast-check'
import { expect, test } from 'vitest'
import { as, product, sum } from './build.ts'
import type { Expression, Table } from './expression.ts'
import { letter } from './sign.ts'
import { along, cell, fixedAt, sumOver } from './sum-over.ts'
import { givenTable, workedTable } from './table.ts'
import { bind } from './template/bind.ts'

const grid = (of: string, shape: readonly number[], numbers: readonly number[]): Table =>
  givenTable({ term: 'weight', of, shape, signAt: (at) => letter('w', at.join('')) }, numbers)

const weightedSums = (inputs: readonly number[], weights: readonly number[], units: number) => {
  const [n, x] = [inputs.length, grid('x', [inputs.length], inputs)]
  const w = grid('w', [n, units], weights)
  const formula = sumOver(
    [{ name: 'i', count: n }],
    product([cell(x, along('i')), cell(w, along('i'), along('j'))]),
  )
  return workedTable(
    { term: 'net', of: 'net', shape: [units], signAt: (at) => letter('net', String(at[0])) },
    { rule: 'weighted-sum', because: 'inputs times weights, added', indices: ['j'], formula },
  )
}

const real = fc.double({ min: -4, max: 4, noNaN: true })

test('indexed and written-out sums agree with a plain loop to the last bit', () => {
  const anySize = fc
    .integer({ min: 1, max: 9 })
    .chain((n) =>
      fc.tuple(
        fc.array(real, { minLength: n, maxLength: n }),
        fc.array(real, { minLength: 3 * n, maxLength: 3 * n }),
      ),
    )
  fc.assert(
    fc.property(anySize, ([inputs, weights]) => {
      const table = weightedSums(inputs, weights, 3)
      for (const j of [0, 1, 2]) {
        const plain = inputs.map((x, i) => x * (weights[i * 3 + j] ?? 0)).reduce((a, b) => a + b)
        expect(table.valueAt(j)).toEqual(plain)
        expect(table.cellAt(j).value).toEqual(plain)
      }
    }),
  )
})

test('a cell is worked out once and is one shared object', () => {
  const table = weightedSums([1, 2], [3, 4, 5, 6], 2)
  expect(table.cellAt(1)).toBe(table.cellAt(1))
  expect(table.cellAt(1).of).toBe('net[1]')
})

test('bind writes out up to four terms and keeps a longer template', () => {
  const formulaOf = (n: number) => {
    const node = weightedSums(Array(n).fill(1), Array(n).fill(2), 1).cellAt(0)
    return node.type === 'derivation' ? node.formula.type : node.type
  }
  expect([1, 4, 5].map(formulaOf)).toEqual(['sum', 'sum', 'sum-over'])
})

test('outside a table there are zeros (padding)', () => {
  const x = grid('x', [2], [5, 7])
  const window = sum([-1, 0, 1, 2].map((i) => cell(x, { constant: i, times: { j: 1 } })))
  expect(bind(window, { j: 0 }).value).toBe(12)
  expect(cell(x, fixedAt(-1)).value).toBe(0)
})

test('a template with a free index has no value of its own', () => {
  const x = grid('x', [2], [5, 7])
  expect(cell(x, along('i')).value).toBeNaN()
  expect(sumOver([{ name: 'i', count: 2 }], cell(x, along('i'))).value).toBe(12)
})

test('nested sums over two indices add in the order of nested loops', () => {
  const x = grid('x', [2, 3], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
  const all = sumOver(
    [
      { name: 'y', count: 2 },
      { name: 'x', count: 3 },
    ],
    cell(x, along('y'), along('x')),
  )
  expect(all.value).toBe(0.1 + 0.2 + 0.3 + 0.4 + 0.5 + 0.6)
})

test('a sum may leave one position out: Σ over all k but j', () => {
  const numbers = [1, 10, 100, 1000, 10_000, 100_000]
  for (const count of [1, 3, 5, 6]) {
    const x = grid('x', [count], numbers.slice(0, count))
    const others = sumOver([{ name: 'k', count, except: along('j') }], cell(x, along('k')))
    const table = workedTable(
      { term: 'net', of: 'others', shape: [count], signAt: () => letter('s') },
      { rule: 'others', because: '', indices: ['j'], formula: others },
    )
    const all = numbers.slice(0, count).reduce((a, b) => a + b)
    for (let j = 0; j < count; j++) {
      expect(table.valueAt(j)).toBe(all - (numbers[j] ?? 0))
      expect(table.cellAt(j).value).toBe(all - (numbers[j] ?? 0))
    }
    const first = table.cellAt(0)
    // of five positions four are left, and those are written out
    const written = count <= 5 ? 'sum' : 'sum-over'
    expect(first.type === 'derivation' && first.formula.type).toBe(written)
  }
})

test('a sum that stands first in a sum is opened: the bias is one more term', () => {
  const [x, b] = [grid('x', [3], [1, 2, 3]), grid('b', [1], [4])]
  const inner = sumOver([{ name: 'i', count: 3 }], cell(x, along('i')))
  const terms = (formula: Expression) => (formula.type === 'sum' ? formula.terms.length : 0)
  const first = bind(sum([inner, cell(b, along('j'))]), { j: 0 })
  expect([terms(first), first.value]).toEqual([4, 10])
  const last = bind(sum([cell(b, along('j')), inner]), { j: 0 })
  expect([terms(last), last.value]).toEqual([2, 10])
  const named = bind(sum([as('error-paths', inner), cell(b, along('j'))]), { j: 0 })
  expect(terms(named)).toBe(2)
})
