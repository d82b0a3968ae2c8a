import {
  type Address,
  apply,
  cell,
  type Expression,
  letter,
  negation,
  power,
  product,
  quantity,
  quotient,
  type SignAt,
  signOf,
  sum,
  sumOver,
  type Table,
  type Word,
  workedTable,
} from '@longhand/derivation'
import { placeUnder, unitGrid, unitSign } from '../writing/desk.ts'
import { at } from '../writing/indices.ts'
import { atStage } from '../writing/stage.ts'
import type { Around } from './gradient-rule.ts'

/** Which numbers are normalised together. */
export interface Together {
  readonly desk: Around['desk']
  readonly read: Table
  /** The free indices of what is read, the example first. */
  readonly indices: readonly string[]
  /** Those along which numbers belong together: a mean runs over them. */
  readonly over: readonly string[]
}

/** Means, variances and deviations of the numbers that belong together. */
export interface Moments {
  readonly mean: Table
  readonly variance: Table
  readonly deviation: Table
}

const isExample = (name: string | undefined) => name === 'n'

/** A table with a number for all that belong together. */
const statistic = (
  together: Together,
  part: string,
  term: Word,
  line: { readonly rule: string; readonly because: string; readonly formula: Expression },
): Table => {
  const { desk, read, indices, over } = together
  const kept = indices.filter((name) => !over.includes(name))
  const shape = kept.map((name) => read.shape[indices.indexOf(name)] ?? 0)
  const base = signOf(term)?.base ?? ''
  const ofAll: SignAt = (place) => atStage(letter(base, placeUnder(desk.tag, place)), desk.stage)
  const signAt = isExample(kept[0]) ? unitSign(desk, base) : ofAll
  const of: Address = `${desk.of}.${part}${desk.stage.mark}`
  return workedTable({ term, of, shape, signAt }, { ...line, indices: kept })
}

/** The mean of something over all that belong together. */
const meanOf = ({ read, indices, over, desk }: Together, term: Expression): Expression => {
  const counts = over.map((name) => ({ name, count: read.shape[indices.indexOf(name)] ?? 0 }))
  const count = counts.reduce((all, one) => all * one.count, 1)
  return quotient(sumOver(counts, term), quantity('normalised-count', count, desk.of))
}

/** A cell of a statistic, where its numbers stand. */
export const statisticAt = ({ indices, over }: Together, table: Table): Expression =>
  cell(table, ...at(...indices.filter((name) => !over.includes(name))))

const less = (number: Expression, mean: Expression): Expression => sum([number, negation(mean)])

/** The deviation that a variance stands for: √(var + ε). */
export const deviationOf = (together: Together, variance: Table, epsilon: number): Table =>
  statistic(together, 'deviation', 'deviation', {
    rule: 'deviation',
    because: 'the root of the variance; ε keeps it from 0',
    formula: apply('sqrt', [
      sum([statisticAt(together, variance), quantity('epsilon', epsilon, together.desk.of)]),
    ]),
  })

/** The moments of what belongs together; the variance is divided by the count, not by one less. */
export const momentsOf = (together: Together, epsilon: number): Moments => {
  const here = cell(together.read, ...at(...together.indices))
  const mean = statistic(together, 'mean', 'mean', {
    rule: 'mean',
    because: 'the mean of all numbers that are normalised together',
    formula: meanOf(together, here),
  })
  const variance = statistic(together, 'variance', 'variance', {
    rule: 'variance',
    because: 'the mean of the squares of their distances from the mean',
    formula: meanOf(
      together,
      power(less(here, statisticAt(together, mean)), quantity('square', 2)),
    ),
  })
  return { mean, variance, deviation: deviationOf(together, variance, epsilon) }
}

/** Every number less its mean, over its deviation. */
export const normalised = (
  together: Together,
  { mean, deviation }: Pick<Moments, 'mean' | 'deviation'>,
): Table => {
  const { desk, read, indices } = together
  return workedTable(unitGrid(desk, 'norm', 'normalised', read.shape.slice(1)), {
    rule: 'normalised',
    because: 'how many deviations a number stands from the mean',
    indices,
    formula: quotient(
      less(cell(read, ...at(...indices)), statisticAt(together, mean)),
      statisticAt(together, deviation),
    ),
  })
}

/** The way back through a normalisation whose mean and deviation hang on all its numbers. */
export const backThroughMoments = (
  together: Together,
  slope: Expression,
  { norm, deviation }: { readonly norm: Table; readonly deviation: Table },
): { readonly formula: Expression; readonly tables: readonly Table[] } => {
  const own = cell(norm, ...at(...together.indices))
  const mean = statistic(together, 'slopeMean', 'slope-mean', {
    rule: 'slope-mean',
    because: 'each number moves the mean of all: the mean of what comes back is taken away again',
    formula: meanOf(together, slope),
  })
  const alongside = statistic(together, 'slopeProductMean', 'slope-product-mean', {
    rule: 'slope-product-mean',
    because: 'each number moves the deviation of all, as far as it stands from the mean',
    formula: meanOf(together, product([slope, own])),
  })
  const through = sum([
    slope,
    negation(statisticAt(together, mean)),
    negation(product([own, statisticAt(together, alongside)])),
  ])
  return {
    formula: quotient(through, statisticAt(together, deviation)),
    tables: [mean, alongside],
  }
}
