import {
  apply,
  as,
  cell,
  fixedAt,
  product,
  type Quotient,
  quantity,
  quotient,
  type SumOver,
  sumOver,
  type Table,
  type Word,
  workedTable,
} from '@longhand/derivation'
import type { Bent } from '../activations/activation-rule.ts'
import { softmax } from '../activations/softmax.ts'
import { unitGrid } from '../writing/desk.ts'
import { at, example } from '../writing/indices.ts'
import type { Around } from './gradient-rule.ts'
import { weightedInput, weightedSum, withBias } from './weighted.ts'

/** Attention on the way forward. */
export interface Attended {
  readonly query: Table
  readonly key: Table
  readonly value: Table
  readonly score: Table
  readonly shares: Bent
  readonly mixture: Table
  readonly output: Table
}

/** What asks, what gives, and by what it is found: one input plays all three parts, or two share them. */
export const partsOf = ({
  inputs: [query, value = query, key = value],
}: Around): Readonly<Record<'query' | 'value' | 'key', Table>> => ({ query, value, key })

/** A dense product at every position of a sequence: q, k or v. */
const projected = (
  { desk, weight }: Around,
  read: Table,
  part: 'query' | 'key' | 'value',
  useBias: boolean,
): Table => {
  const kernel = weight(`${part}/kernel`)
  const [features = 0, , size = 0] = kernel.shape
  const here = [...at('i'), fixedAt(0), ...at('a')]
  return workedTable(unitGrid(desk, part, part, [read.shape[1] ?? 0, size]), {
    ...weightedSum,
    indices: [example, 't', 'a'],
    formula: withBias(
      sumOver(
        [{ name: 'i', count: features }],
        weightedInput(cell(kernel, ...here), cell(read, ...at(example, 't', 'i'))),
      ),
      useBias ? cell(weight(`${part}/bias`), fixedAt(0), ...at('a')) : undefined,
    ),
  })
}

/** Over √d, so that scores do not grow with the number of terms. */
export const overRoot = (sum: SumOver, dimension: number): Quotient =>
  quotient(sum, apply('sqrt', [quantity('key-dimension', dimension)]))

/** Queries, keys, values, scores, shares, mixture and what is put out. */
export const attend = (around: Around, useBias: boolean): Attended => {
  const { desk } = around
  const parts = partsOf(around)
  const [query, key, value] = (['query', 'key', 'value'] as const).map((part) =>
    projected(around, parts[part], part, useBias),
  )
  if (query === undefined || key === undefined || value === undefined)
    throw new TypeError('attention without its parts')
  const [asked = 0, dimension = 0] = query.shape.slice(1)
  const [found = 0, size = 0] = value.shape.slice(1)
  const score = worked(around, 'score', 'score', [asked, found], {
    rule: 'score',
    because: 'how well the query of one position and the key of another agree',
    indices: ['t', 's'],
    formula: overRoot(
      sumOver(
        [{ name: 'a', count: dimension }],
        product([cell(query, ...at(example, 't', 'a')), cell(key, ...at(example, 's', 'a'))]),
      ),
      dimension,
    ),
  })
  const made = { part: 'shares', term: 'attention-weight' } as const
  const shares = softmax({ desk, input: score, part: 'score', indices: ['t', 's'], made })
  const mixture = worked(around, 'mixture', 'mixture', [asked, size], {
    rule: 'mixture',
    because: 'the values of all positions, each by its share',
    indices: ['t', 'v'],
    formula: sumOver(
      [{ name: 's', count: found }],
      product([
        cell(shares.output, ...at(example, 't', 's')),
        cell(value, ...at(example, 's', 'v')),
      ]),
    ),
  })
  return { query, key, value, score, shares, mixture, output: outputOf(around, mixture, useBias) }
}

const outputOf = (around: Around, mixture: Table, useBias: boolean): Table => {
  const kernel = around.weight('output/kernel')
  const [, size = 0, units = 0] = kernel.shape
  return worked(around, 'output', 'activation', [mixture.shape[1] ?? 0, units], {
    ...weightedSum,
    indices: ['t', 'j'],
    formula: withBias(
      sumOver(
        [{ name: 'v', count: size }],
        weightedInput(
          cell(kernel, fixedAt(0), ...at('v', 'j')),
          cell(mixture, ...at(example, 't', 'v')),
        ),
      ),
      useBias ? as('forward-bias', cell(around.weight('output/bias'), ...at('j'))) : undefined,
    ),
  })
}

type Line = Parameters<typeof workedTable>[1]

/** A table of one example's numbers; `indices` leaves the example out. */
const worked = (
  { desk }: Around,
  part: string,
  term: Word,
  shape: readonly number[],
  line: Line,
): Table =>
  workedTable(unitGrid(desk, part, term, shape), { ...line, indices: [example, ...line.indices] })
