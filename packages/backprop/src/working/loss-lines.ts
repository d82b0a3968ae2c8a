import {
  type Derivation,
  type Pattern,
  quantity,
  quotient,
  type Table,
  workedTable,
} from '@longhand/derivation'
import { unitGrid } from '../writing/desk.ts'
import { example, indicesOf } from '../writing/indices.ts'
import type { Stage } from '../writing/stage.ts'
import { batchLoss } from './batch-loss.ts'
import { deskOf } from './desk-of.ts'
import type { SetUp } from './set-up.ts'
import { shapeIn } from './shape-in.ts'

/** The error at one stage of the training. */
export interface LossLines {
  readonly loss: () => Derivation
  /** The targets, one output's part of the error, one example's where there are several. */
  readonly tables: readonly Table[]
  /** ∂E/∂out of the output layer. */
  readonly slope: Pattern
}

/** The error of every output, example and batch, and its slope in every output. */
export const lossLines = (setUp: SetUp, output: Table, stage: Stage): LossLines => {
  const { outputLayer, lossRule, target } = setUp
  const indices = [example, ...indicesOf[outputLayer.output.type]]
  const desk = deskOf(setUp, outputLayer, stage)
  const { part, slope, tables } = lossRule.judge({ desk, output, target, indices })
  const shape = shapeIn(outputLayer.output)
  const parts = workedTable(unitGrid(desk, 'loss', 'output-loss', shape), { ...part, indices })
  const whole = batchLoss(setUp, parts, indices, stage)
  const outputs = shape.reduce((cells, count) => cells * count, 1)
  const isMean = lossRule.isMean === true && outputs > 1
  const formula = isMean
    ? quotient(slope.formula, quantity('output-count', outputs))
    : slope.formula
  return {
    loss: whole.loss,
    tables: [target, ...tables, parts, ...whole.tables],
    slope: { ...slope, indices, formula },
  }
}
