import {
  cell,
  type Expression,
  product,
  quantity,
  quotient,
  type Table,
  workedTable,
} from '@longhand/derivation'
import { shapeIn } from '../working/shape-in.ts'
import { unitGrid } from '../writing/desk.ts'
import { at, example, indicesOf } from '../writing/indices.ts'
import type { GradientRule } from './gradient-rule.ts'
import { passOn } from './pass-on.ts'

/**
 * A mask that says which numbers are kept; these grow by 1 / (1 − rate), so that the mean stays.
 * After training nothing happens.
 *
 * @see Srivastava et al. 2014, "Dropout: a simple way to prevent neural networks from overfitting", §10
 */
export const dropout: GradientRule<'dropout'> = {
  mask: ({ output }) => shapeIn(output),
  work: ({ config: { rate }, output: { type } }, { desk, inputs: [read], mask }) => {
    const indices = [example, ...indicesOf[type]]
    const share = quantity('keep-share', 1 - rate, desk.of)
    const kept = (table: Table): Expression => {
      const number = cell(table, ...at(...indices))
      if (mask === undefined) return number
      return quotient(product([cell(mask, ...at(...indices)), number]), share)
    }
    const output = workedTable(unitGrid(desk, 'output', 'activation', read.shape.slice(1)), {
      rule: 'dropout',
      because: 'a number that is kept grows as much as the others lose; after training all stay',
      indices,
      formula: kept(read),
    })
    return {
      output,
      tables: [...(mask === undefined ? [] : [mask]), output],
      back: (reach) =>
        passOn(reach, [
          {
            rule: 'dropout-back',
            because: 'what was kept gets its error back, grown alike; what was left out gets none',
            indices,
            formula: kept(reach),
          },
        ]),
    }
  },
}
