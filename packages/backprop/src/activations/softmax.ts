import { apply, as, cell, quotient, sumOver, type Table, workedTable } from '@longhand/derivation'
import { unitGrid } from '../writing/desk.ts'
import { at, example } from '../writing/indices.ts'
import { type ActivationRule, type Bend, output } from './activation-rule.ts'
import { softmaxBack } from './softmax-back.ts'

/** Shares of the exponentials: out_j = e^net_j / Z, where Z is the sum of all of them. */
export const softmax: ActivationRule = (bend) => {
  const all = exponentials(bend)
  const out = shares(bend, all)
  return { output: out, tables: [all, out], back: softmaxBack(bend, out) }
}

const exponentials = ({ desk, input, indices }: Bend): Table => {
  const shape = input.shape.slice(1)
  const each = [example, ...indices.slice(0, -1)]
  const grid = unitGrid(desk, 'exponentials', 'all-exponentials', shape.slice(0, -1))
  const exponential = apply('exp', [cell(input, ...at(...each, 'k'))])
  return workedTable(grid, {
    rule: 'all-exponentials',
    because: 'the exponentials of every net, added',
    indices: each,
    formula: sumOver([{ name: 'k', count: shape.at(-1) ?? 0 }], exponential),
  })
}

const shares = ({ desk, input, indices, made = output }: Bend, all: Table): Table => {
  const each = [example, ...indices]
  const own = as('own-exponential', apply('exp', [cell(input, ...at(...each))]))
  return workedTable(unitGrid(desk, made.part, made.term, input.shape.slice(1)), {
    rule: 'softmax',
    because: 'the exponential of its own net, as a share of all of them',
    indices: each,
    formula: quotient(own, cell(all, ...at(...each.slice(0, -1)))),
  })
}
