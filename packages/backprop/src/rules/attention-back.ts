import {
  cell,
  fixedAt,
  type Pattern,
  type Product,
  partial,
  sumOver,
  type Table,
  workedTable,
} from '@longhand/derivation'
import { layerGrid } from '../writing/desk.ts'
import { at, example } from '../writing/indices.ts'
import { errorSign } from '../writing/stage.ts'
import { type Attended, overRoot } from './attention-forward.ts'
import { inTwo, type Slopes } from './attention-gradients.ts'
import type { Around } from './gradient-rule.ts'
import { errorPaths, errorPathsLine } from './weighted.ts'

/** What comes back to queries, keys and values, and every table on the way. */
export const slopesOf = (
  around: Around,
  forward: Attended,
  reach: Table,
): { readonly slopes: Slopes; readonly tables: readonly Table[] } => {
  const { query, key, value, score, shares, mixture } = forward
  const [asked = 0, dimension = 0] = query.shape.slice(1)
  const [found = 0, size = 0] = value.shape.slice(1)
  const slope = slopesIn(around)
  const overAll = (name: string, count: number, formula: Product) => ({
    ...inProduct,
    formula: sumOver([{ name, count }], formula),
  })
  const ofMixture = slope('mixture', mixture, ['t', 'v'], mixtureBack(around, reach))
  const ofShares = slope(
    'shares',
    shares.output,
    ['t', 's'],
    overAll('v', size, inTwo([ofMixture, 't', 'v'], [value, 's', 'v'])),
  )
  const bent = shares.back(ofShares)
  const ofScore = slope('score', score, ['t', 's'], {
    rule: 'activation-back',
    because: 'what comes back, carried through the activation function',
    formula: bent.formula,
  })
  const scaled = (name: string, count: number, formula: Product) => ({
    ...inProduct,
    formula: overRoot(sumOver([{ name, count }], formula), dimension),
  })
  const slopes = {
    query: slope(
      'query',
      query,
      ['t', 'a'],
      scaled('s', found, inTwo([ofScore, 't', 's'], [key, 's', 'a'])),
    ),
    key: slope(
      'key',
      key,
      ['s', 'a'],
      scaled('t', asked, inTwo([ofScore, 't', 's'], [query, 't', 'a'])),
    ),
    value: slope(
      'value',
      value,
      ['s', 'v'],
      overAll('t', asked, inTwo([shares.output, 't', 's'], [ofMixture, 't', 'v'])),
    ),
  }
  return {
    slopes,
    tables: [ofMixture, ofShares, ...bent.tables, ofScore, ...Object.values(slopes)],
  }
}

const mixtureBack = (around: Around, reach: Table): Omit<Pattern, 'indices'> => ({
  ...errorPathsLine,
  formula: errorPaths(
    [{ name: 'k', count: reach.shape.at(-1) ?? 0 }],
    cell(reach, ...at(example, 't', 'k')),
    cell(around.weight('output/kernel'), fixedAt(0), ...at('v', 'k')),
  ),
})

const inProduct = {
  rule: 'product-back',
  because: 'in each product a factor gets what comes back, times the other, and all of them add up',
}

/** ∂E/∂ the numbers of a table on the way forward. */
const slopesIn =
  ({ desk }: Around) =>
  (part: string, of: Table, indices: readonly string[], line: Omit<Pattern, 'indices'>): Table =>
    workedTable(
      layerGrid(desk, part, 'loss-slope', of.shape.slice(1), (place) =>
        partial(
          errorSign(desk.stage, desk.examples === 1 ? undefined : place[0]),
          of.signAt(place),
        ),
      ),
      { ...line, indices: [example, ...indices] },
    )
