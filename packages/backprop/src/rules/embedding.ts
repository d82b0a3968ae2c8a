import {
  apply,
  cell,
  givenTable,
  letter,
  product,
  sumOver,
  type Table,
  workedTable,
} from '@longhand/derivation'
import { type Desk, unitGrid } from '../writing/desk.ts'
import { at, example, indicesOf } from '../writing/indices.ts'
import type { GradientRule } from './gradient-rule.ts'
import { passOn } from './pass-on.ts'

/**
 * A row of the table for each token: a product with a 1 at the token and zeros elsewhere.
 *
 * No error comes back to the tokens: they are names, not amounts.
 */
export const embedding: GradientRule<'embedding'> = {
  reads: ({ config: { inputDim } }) => ({
    includes: (token) => Number.isInteger(token) && token >= 0 && token < inputDim,
    expected: `a token: a whole number from 0 to ${inputDim - 1}`,
    try: 'Write the number of a row of the table.',
  }),
  work: (
    { config: { inputDim, outputDim }, output: { type } },
    { desk, inputs: [tokens], weight },
  ) => {
    const indices = [example, ...indicesOf[type]]
    const positions = indices.slice(0, -1)
    const own = indices.at(-1) ?? ''
    const places = tokens.shape.slice(1)
    const hot = oneHot(desk, tokens, positions, inputDim)
    const vocabulary = [{ name: 'k', count: inputDim }]
    const picked = cell(hot, ...at(...positions, 'k'))
    const output = workedTable(unitGrid(desk, 'output', 'activation', [...places, outputDim]), {
      rule: 'look-up',
      because: 'the row of the token: all other rows are multiplied by 0',
      indices,
      formula: sumOver(vocabulary, product([picked, cell(weight('embeddings'), ...at('k', own))])),
    })
    return {
      output,
      tables: [hot, output],
      back: (reach) => ({
        ...passOn(reach, []),
        gradients: {
          embeddings: {
            rule: 'row-gradient',
            because: 'what comes back wherever the token stands, added: other rows get nothing',
            indices: ['k', own],
            formula: sumOver(
              positions.slice(1).map((name, axis) => ({ name, count: places[axis] ?? 0 })),
              product([cell(reach, ...at(...indices)), picked]),
            ),
          },
        },
      }),
    }
  },
}

const oneHot = (desk: Desk, tokens: Table, positions: readonly string[], rows: number): Table => {
  const names = givenTable(
    {
      term: 'token',
      of: `${desk.of}.tokens`,
      shape: [rows],
      signAt: ([k]) => letter('token', String(k)),
    },
    Array.from({ length: rows }, (_, k) => k),
  )
  return workedTable(unitGrid(desk, 'hot', 'one-hot', [...tokens.shape.slice(1), rows]), {
    rule: 'one-hot',
    because: '1 for the row that the token names',
    indices: [...positions, 'k'],
    formula: apply('equal', [cell(tokens, ...at(...positions)), cell(names, ...at('k'))]),
  })
}
