import { expect, test } from 'vitest'
import type { Affine } from '../affine.ts'
import { apply, power, product, quantity, quotient, sum } from '../build.ts'
import type { Expression, Table } from '../expression.ts'
import { letter } from '../sign.ts'
import { along, cell, sumOver } from '../sum-over.ts'
import { givenTable, workedTable } from '../table.ts'
import { bind } from './bind.ts'

const grid = (shape: readonly number[], numbers: readonly number[]): Table =>
  givenTable({ term: 'weight', of: 'w', shape, signAt: () => letter('w') }, numbers)

const image = grid(
  [4, 5, 3],
  Array.from({ length: 60 }, (_, i) => Math.sin(i)),
)
const kernel = grid(
  [2, 2, 3, 3],
  Array.from({ length: 36 }, (_, i) => Math.cos(3 * i)),
)

/** The sum of two indices, shifted, over a whole number. */
const both = (one: string, other: string, constant: number, over?: number): Affine => ({
  constant,
  times: { [one]: 1, [other]: 1 },
  ...(over && { over }),
})

const own = cell(image, along('y'), along('x'), along('j'))
const read = cell(image, both('y', 'u', -1), both('x', 'v', -1), along('i'))
const weight = cell(kernel, along('u'), along('v'), along('i'), along('j'))
const window = ['u', 'v', 'i'].map((name) => ({ name, count: name === 'i' ? 3 : 2 }))
const others = { name: 'i', count: 3, except: along('j') }

const formulas: Readonly<Record<string, Expression>> = {
  'a window with padding, and a constant': sum([
    sumOver(window, product([read, weight])),
    quantity('half', 0.5),
  ]),
  'a sum of functions': sumOver(window, apply('tanh', [product([read, weight])])),
  'an axis that two others move': cell(image, both('y', 'x', -2), along('x'), along('j')),
  'every second position': cell(image, both('y', 'x', -1, 2), along('x'), along('j')),
  'a maximum of what is outside too': apply('max', [{ ...read, outside: -9 }, own].map(atOnce)),
  'one position left out': sumOver([others], cell(image, along('y'), along('x'), along('i'))),
  'powers and quotients': power(quotient(own, quantity('square', 3)), quantity('square', 2)),
  'whole numbers beyond 2^53': product([
    quantity('square', 94_906_267),
    quantity('square', 94_906_267),
    own,
  ]),
}

/** A window of one position. */
function atOnce(node: Expression): Expression {
  return bind(node, { u: 0, v: 0, i: 1 })
}

test.each(Object.entries(formulas))(
  'a box is its cells one by one, to the last bit: %s',
  (_, formula) => {
    const tableOf = () =>
      workedTable(
        { term: 'net', of: 'net', shape: [4, 5, 3], signAt: () => letter('net') },
        { rule: 'test', because: 'so', indices: ['y', 'x', 'j'], formula },
      )
    const [worked, oneByOne] = [tableOf(), tableOf()]
    // a part of it first, then all
    const part = [
      { from: 1, count: 2 },
      { from: 0, count: 5 },
      { from: 2, count: 1 },
    ]
    worked.numbersIn?.(part)
    const numbers = worked.numbersIn?.(worked.shape.map((count) => ({ from: 0, count }))) ?? []
    const expected = Array.from({ length: 60 }, (_, flat) => oneByOne.valueAt(flat))
    expect([...numbers]).toEqual(expected)
  },
)
