import {
  bind,
  cell,
  type Derivation,
  derive,
  type Pattern,
  sumOver,
  type Table,
  workedTable,
} from '@longhand/derivation'
import { at, example } from '../writing/indices.ts'
import { errorSign, type Stage } from '../writing/stage.ts'
import { batchMean } from './batch-mean.ts'
import { once } from './once.ts'
import type { SetUp } from './set-up.ts'

/** The error of an example: its outputs' errors, added; of a batch: the mean over its examples. */
export const batchLoss = (
  { examples }: SetUp,
  parts: Table,
  indices: readonly string[],
  stage: Stage,
): { readonly loss: () => Derivation; readonly tables: readonly Table[] } => {
  const own = indices.slice(1).map((name, axis) => ({ name, count: parts.shape[axis + 1] ?? 0 }))
  const ofExample: Pattern = {
    rule: 'example-loss',
    because: 'the errors of the outputs, added',
    indices: [example],
    formula: sumOver(own, cell(parts, ...at(...indices))),
  }
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
  const mean = () =>
    derive({
      ...line,
      rule: 'batch-loss',
      because: 'the mean over the batch',
      formula: bind(batchMean(cell(each, ...at(example)), examples), {}),
    })
  return { loss: once(mean), tables: [each] }
}
