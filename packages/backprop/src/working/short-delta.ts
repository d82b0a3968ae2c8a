import {
  cell,
  type Expression,
  negation,
  product,
  sum,
  sumOver,
  type Table,
  workedTable,
} from '@longhand/derivation'
import type { PlacedLayer } from '@longhand/network'
import type { LossName } from '../problem.ts'
import { unitGrid } from '../writing/desk.ts'
import { at, example, indicesOf } from '../writing/indices.ts'
import type { Stage } from '../writing/stage.ts'
import { deskOf } from './desk-of.ts'
import { numbersIn } from './numbers-in.ts'
import type { SetUp } from './set-up.ts'

/** Which loss each activation function falls in with: between them they leave out − t. */
const pairs: Readonly<Record<string, LossName>> = {
  softmax: 'cross-entropy',
  sigmoid: 'binary-cross-entropy',
}

/**
 * The output's deltas by their short form: out − t where the targets of an example add up to 1.
 *
 * Softmax spreads every target over all outputs, so in general it is out·Σt − t.
 *
 * @see Bridle 1990, "Probabilistic interpretation of feedforward classification network outputs"
 */
export const shortDeltas = (setUp: SetUp, output: Table, stage: Stage): readonly Table[] => {
  const { outputLayer, problem, target } = setUp
  const activation = activationOf(outputLayer)
  if (activation === undefined || pairs[activation] !== problem.loss) return []
  const indices = [example, ...indicesOf[outputLayer.output.type]]
  const [out, wanted] = [cell(output, ...at(...indices)), cell(target, ...at(...indices))]
  const spread =
    activation === 'softmax' && !addsUpToOne(target)
      ? product([out, totalOf(target, indices)])
      : out
  const grid = unitGrid(
    deskOf(setUp, outputLayer, stage),
    'shortDelta',
    'short-delta',
    output.shape.slice(1),
  )
  return [
    workedTable(grid, {
      rule: 'short-delta',
      because:
        'activation function and loss fall in with each other: what is left is output less target',
      indices,
      formula: sum([spread, negation(wanted)]),
    }),
  ]
}

const activationOf = ({ config }: PlacedLayer): string | undefined =>
  'activation' in config ? config.activation : undefined

const totalOf = (target: Table, indices: readonly string[]): Expression =>
  sumOver(
    [{ name: 'k', count: target.shape.at(-1) ?? 0 }],
    cell(target, ...at(...indices.slice(0, -1), 'k')),
  )

/** Whether the targets of every row add up to 1, but for what float64 loses. */
const addsUpToOne = (target: Table): boolean => {
  const numbers = numbersIn(target)
  const each = target.shape.at(-1) ?? 1
  return Array.from({ length: numbers.length / each }, (_, row) =>
    numbers.slice(row * each, (row + 1) * each).reduce((total, number) => total + number, 0),
  ).every((total) => Math.abs(total - 1) < 1e-12)
}
