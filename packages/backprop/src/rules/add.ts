import { cell, sum, workedTable } from '@longhand/derivation'
import { unitGrid } from '../writing/desk.ts'
import { at, example, indicesOf } from '../writing/indices.ts'
import type { GradientRule } from './gradient-rule.ts'
import { passOn } from './pass-on.ts'

/** Branches added: each of them gets all of the error back. */
export const add: GradientRule<'add'> = {
  work: ({ output: { type } }, { desk, inputs }) => {
    const indices = [example, ...indicesOf[type]]
    const here = at(...indices)
    const [first] = inputs
    const output = workedTable(unitGrid(desk, 'output', 'activation', first.shape.slice(1)), {
      rule: 'add',
      because: 'the branches, added number by number',
      indices,
      formula: sum(inputs.map((input) => cell(input, ...here))),
    })
    const line = {
      rule: 'add-back',
      because: 'a sum grows as each of its terms does: every branch gets all that comes back',
      indices,
    }
    return {
      output,
      tables: [output],
      back: (reach) =>
        passOn(
          reach,
          inputs.map(() => ({ ...line, formula: cell(reach, ...here) })),
        ),
    }
  },
}
