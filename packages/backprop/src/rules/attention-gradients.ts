import {
  cell,
  type Expression,
  fixedAt,
  type Pattern,
  type Product,
  product,
  sum,
  sumOver,
  type Table,
} from '@longhand/derivation'
import { at, example } from '../writing/indices.ts'
import { partsOf } from './attention-forward.ts'
import type { Around } from './gradient-rule.ts'
import { biasGradient, errorPaths, errorPathsLine, weightGradient } from './weighted.ts'

type Named = readonly [table: Table, row: string, column: string]

/** A product of two tables' numbers, each at two indices of one example. */
export const inTwo = ([one, row, column]: Named, [other, first, second]: Named): Product =>
  product([cell(one, ...at(example, row, column)), cell(other, ...at(example, first, second))])

/** ∂E/∂ queries, keys and values. */
export type Slopes = Readonly<Record<'query' | 'key' | 'value', Table>>
const names = ['query', 'key', 'value'] as const

/** The gradients of what made queries, keys and values. */
export const gradientsOf = (
  around: Around,
  slopes: Slopes,
  useBias: boolean,
): Readonly<Record<string, Pattern>> => {
  const parts = partsOf(around)
  return Object.fromEntries(
    names.flatMap((name) => {
      const slope = slopes[name]
      const time = [{ name: 't', count: slope.shape[1] ?? 0 }]
      const kernel = inTwo([slope, 't', 'a'], [parts[name], 't', 'i'])
      const bias = cell(slope, ...at(example, 't', 'a'))
      return [
        [
          `${name}/kernel`,
          { ...weightGradient, indices: ['i', 'h', 'a'], formula: sumOver(time, kernel) },
        ],
        ...(useBias
          ? [
              [
                `${name}/bias`,
                { ...biasGradient, indices: ['h', 'a'], formula: sumOver(time, bias) },
              ],
            ]
          : []),
      ]
    }),
  )
}

/** The gradients of the product that ends attention. */
export const outputGradients = (
  reach: Table,
  mixture: Table,
  useBias: boolean,
): Readonly<Record<string, Pattern>> => {
  const time = [{ name: 't', count: reach.shape[1] ?? 0 }]
  const kernel = inTwo([reach, 't', 'j'], [mixture, 't', 'v'])
  return {
    'output/kernel': {
      ...weightGradient,
      indices: ['h', 'v', 'j'],
      formula: sumOver(time, kernel),
    },
    ...(useBias && {
      'output/bias': {
        ...biasGradient,
        indices: ['j'],
        formula: sumOver(time, cell(reach, ...at(example, 't', 'j'))),
      },
    }),
  }
}

/** What comes back to each input, by all the parts that it plays. */
export const pathsOf = ({ inputs, weight }: Around, slopes: Slopes): readonly Pattern[] => {
  const through = (name: (typeof names)[number]): Expression => {
    const kernel = weight(`${name}/kernel`)
    return errorPaths(
      [{ name: 'k', count: kernel.shape[2] ?? 0 }],
      cell(slopes[name], ...at(example, 't', 'k')),
      cell(kernel, ...at('i'), fixedAt(0), ...at('k')),
    )
  }
  const played = {
    1: [names],
    2: [['query'], ['value', 'key']],
    3: [['query'], ['value'], ['key']],
  } as const
  const count = inputs.length === 1 ? 1 : inputs.length === 2 ? 2 : 3
  return played[count].map((parts) => ({
    ...errorPathsLine,
    indices: [example, 't', 'i'],
    formula: sum(parts.map(through)),
  }))
}
