import { cell, workedTable } from '@longhand/derivation'
import { unitGrid } from '../writing/desk.ts'
import { at, example } from '../writing/indices.ts'
import type { GradientRule } from './gradient-rule.ts'

/** A vector stays as it is, and so does the error on its way back. */
export const flatten: GradientRule<'flatten'> = {
  work: (_, { desk, inputs: [read] }) => {
    const indices = [example, 'j']
    const output = workedTable(unitGrid(desk, 'output', 'activation', read.shape.slice(1)), {
      rule: 'flatten',
      because: 'every number of the input, one after the other',
      indices,
      formula: cell(read, ...at(...indices)),
    })
    return {
      output,
      tables: [output],
      back: (reach) => ({
        delta: reach,
        tables: [],
        gradients: {},
        paths: [
          {
            rule: 'flatten-back',
            because: 'what comes back is laid out as the input was',
            indices,
            formula: cell(reach, ...at(...indices)),
          },
        ],
      }),
    }
  },
}
