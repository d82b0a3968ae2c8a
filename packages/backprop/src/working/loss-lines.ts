import { cell, type Derivation, type Pattern, type Table, workedTable } from '@longhand/derivation'
import { unitGrid } from '../writing/desk.ts'
import { at, example, indicesOf } from '../writing/indices.ts'
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
  const [wanted, out] = [cell(target, ...at(...indices)), cell(output, ...at(...indices))]
  const { loss, slope } = lossRule
  const shape = shapeIn(outputLayer.output)
  const parts = workedTable(
    unitGrid(deskOf(setUp, outputLayer, stage), 'loss', 'output-loss', shape),
    { rule: 'output-loss', because: loss.because, indices, formula: loss.formula(wanted, out) },
  )
  const whole = batchLoss(setUp, parts, indices, stage)
  return {
    loss: whole.loss,
    tables: [target, parts, ...whole.tables],
    slope: {
      rule: 'loss-slope',
      because: slope.because,
      indices,
      formula: slope.formula(wanted, out),
    },
  }
}
