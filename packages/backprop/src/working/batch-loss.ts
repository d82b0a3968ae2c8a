import {
  as,
  bind,
  cell,
  type Derivation,
  derive,
  type Pattern,
  quantity,
  quotient,
  sumOver,
  type Table,
  workedTable,
} from '@longhand/derivation'
import { at, example } from '../writing/indices.ts'
import { errorSign, type Stage } from '../writing/stage.ts'
import { once } from './once.ts'
import { overBatch } from './over-batch.ts'
import type { SetUp } from './set-up.ts'

/** The error of an example, and of the batch: the mean over its examples, or their sum. */
export const batchLoss = (
  setUp: SetUp,
  parts: Table,
  indices: readonly string[],
  stage: Stage,
): { readonly loss: () => Derivation; readonly tables: readonly Table[] } => {
  const { examples, problem } = setUp
  const ofExample = exampleLoss(setUp, parts, indices)
  const line = {
    term: stage.isAfter ? ('loss-after' as const) : ('loss' as const),
    of: `loss${stage.mark}`,
    sign: errorSign(stage),
  }
  if (examples === 1) {
    const { rule, because, formula } = ofExample
    const only = () => derive({ ...line, rule, because, formula: bind(formula, { [example]: 0 }) })
    return { loss: once(only), tables: [] }
  }
  const each = workedTable(
    {
      term: 'example-loss',
      of: `exampleLoss${stage.mark}`,
      shape: [examples],
      signAt: ([one]) => errorSign(stage, one),
    },
    ofExample,
  )
  const isSum = problem.reduction === 'sum'
  const whole = () =>
    derive({
      ...line,
      rule: isSum ? 'batch-loss-sum' : 'batch-loss',
      because: isSum ? 'the examples of the batch, added' : 'the mean over the batch',
      formula: bind(overBatch(setUp, cell(each, ...at(example))), {}),
    })
  return { loss: once(whole), tables: [each] }
}

/** The error of an example: its outputs' errors, added, or their mean where the loss says so. */
const exampleLoss = ({ lossRule }: SetUp, parts: Table, indices: readonly string[]): Pattern => {
  const own = indices.slice(1).map((name, axis) => ({ name, count: parts.shape[axis + 1] ?? 0 }))
  const outputs = own.reduce((cells, { count }) => cells * count, 1)
  const all = sumOver(own, cell(parts, ...at(...indices)))
  if (lossRule.isMean !== true || outputs === 1)
    return {
      rule: 'example-loss',
      because: 'the errors of the outputs, added',
      indices: [example],
      formula: all,
    }
  return {
    rule: 'example-loss-mean',
    because: 'the mean over the outputs',
    indices: [example],
    formula: quotient(as('output-sum', all), quantity('output-count', outputs)),
  }
}
