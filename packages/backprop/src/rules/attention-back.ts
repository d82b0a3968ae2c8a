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
  const { query, value, score, shares, mixture } = forward
  const [asked = 0, size = 0] = [query.shape[1], value.shape[2]]
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
  const slopes = {
    ...scoreParts(around, forward, ofScore),
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

/** To queries and keys by the scores that they made. */
const scoreParts = (
  around: Around,
  { query, key }: Attended,
  ofScore: Table,
): Pick<Slopes, 'query' | 'key'> => {
  const [asked = 0, dimension = 0] = query.shape.slice(1)
  const slope = slopesIn(around)
  const scaled = (name: string, count: number, formula: Product) => ({
    ...inProduct,
    formula: overRoot(sumOver([{ name, count }], formula), dimension),
  })
  const [toQuery, toKey] = [
    inTwo([ofScore, 't', 's'], [key, 's', 'a']),
    inTwo([ofScore, 't', 's'], [query, 't', 'a']),
  ]
  return {
    query: slope('query', query, ['t', 'a'], scaled('s', key.shape[1] ?? 0, toQuery)),
    key: slope('key', key, ['s', 'a'], scaled('t', asked, toKey)),
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
