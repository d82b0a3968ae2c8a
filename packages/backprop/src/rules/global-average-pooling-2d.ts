import { cell, quantity, quotient, sumOver, workedTable } from '@longhand/derivation'
import { unitGrid } from '../writing/desk.ts'
import { at, countsOf, example } from '../writing/indices.ts'
import type { GradientRule } from './gradient-rule.ts'
import { passOn } from './pass-on.ts'

/** The mean of each channel: every position gets back its share. */
export const globalAveragePooling2d: GradientRule<'globalAveragePooling2d'> = {
  lacks: ({ config: { keepdims } }) =>
    keepdims
      ? { field: 'keepdims', expected: 'false', received: 'true', try: 'Leave it out.' }
      : undefined,
  work: (_, { desk, inputs: [read] }) => {
    const [rows = 0, columns = 0, channels = 0] = read.shape.slice(1)
    const positions = quantity('positions', rows * columns, desk.of)
    const output = workedTable(unitGrid(desk, 'output', 'activation', [channels]), {
      rule: 'channel-mean',
      because: 'the mean of a channel over all positions',
      indices: [example, 'c'],
      formula: quotient(
        sumOver(countsOf(['y', 'x'], read), cell(read, ...at(example, 'y', 'x', 'c'))),
        positions,
      ),
    })
    return {
      output,
      tables: [output],
      back: (reach) =>
        passOn(reach, [
          {
            rule: 'channel-mean-back',
            because: 'every position has the same share in the mean',
            indices: [example, 'y', 'x', 'c'],
            formula: quotient(cell(reach, ...at(example, 'c')), positions),
          },
        ]),
    }
  },
}
