import { type Affine, cell, fixedAt, workedTable } from '@longhand/derivation'
import { unitGrid } from '../writing/desk.ts'
import { at, example, indicesOf } from '../writing/indices.ts'
import type { GradientRule } from './gradient-rule.ts'

/** All numbers in one vector, and the error back to where each came from. */
export const flatten: GradientRule<'flatten'> = {
  work: (_, { desk, inputs: [read] }) => {
    const [examples = 1, ...own] = read.shape
    const features = own.reduce((all, count) => all * count, 1)
    const indices = namesOf(own.length)
    const output = workedTable(unitGrid(desk, 'output', 'activation', [features]), {
      rule: 'flatten',
      because: 'every number of the input, one after the other',
      indices,
      shape: [examples, ...own],
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
            formula: cell(reach, ...at(example), inOne(indices.slice(1), own)),
          },
        ],
      }),
    }
  },
}

const namesOf = (axes: number): readonly string[] => {
  const names = Object.values(indicesOf).find(({ length }) => length === axes)
  return [example, ...(names ?? [])]
}

/** Where the numbers at some indices stand once all are in one row. */
const inOne = (names: readonly string[], shape: readonly number[]): Affine => ({
  ...fixedAt(0),
  times: Object.fromEntries(
    names.map((name, axis) => [name, shape.slice(axis + 1).reduce((all, count) => all * count, 1)]),
  ),
})
