import {
  as,
  cell,
  type Expression,
  type Pattern,
  partial,
  product,
  sum,
  sumOver,
  type Table,
  workedTable,
} from '@longhand/derivation'
import { layerGrid } from '../writing/desk.ts'
import { at, example } from '../writing/indices.ts'
import { errorSign } from '../writing/stage.ts'
import type { WayBack } from './gradient-rule.ts'
import type { Sequence } from './recurrent.ts'
import { atStep, stepDesk } from './steps.ts'
import { biasGradient, errorPaths, errorPathsLine, weightGradient } from './weighted.ts'

/** ∂E/∂ something of one step. */
export const slopeAt = (
  { around: { desk } }: Sequence,
  step: number,
  part: string,
  of: Table,
  line: Pick<Pattern, 'rule' | 'because' | 'formula'>,
): Table =>
  workedTable(
    layerGrid(stepDesk(desk, step), part, 'loss-slope', of.shape.slice(1), (place) =>
      partial(errorSign(desk.stage, desk.examples === 1 ? undefined : place[0]), of.signAt(place)),
    ),
    { ...line, indices: [example, 'j'] },
  )

/** What comes back to a state: from the layer's output at this step, and from the step after. */
export const stateBack = (
  { around: { weight }, steps, units }: Sequence,
  step: number,
  reach: Table,
  returnSequences: boolean,
  next: readonly Table[],
): Expression => {
  const shown = returnSequences
    ? [atStep(reach, step, 'j')]
    : step === steps - 1
      ? [cell(reach, ...at(example, 'j'))]
      : []
  const through = next.map((delta, gate) =>
    errorPaths(
      [{ name: 'k', count: units }],
      cell(delta, ...at(example, 'k')),
      cell(weight('recurrentKernel'), ...at('j'), { constant: gate * units, times: { k: 1 } }),
    ),
  )
  return sum([...shown, ...through])
}

/** How a state's slope is explained. */
export const stateBackLine: Pick<Pattern, 'rule' | 'because'> = {
  rule: 'state-back',
  because: 'what comes back from the output here, and through the state from the step after',
}

/** The way back once every delta is known: every step uses the same weights, so their parts add up. */
export const recurrentBack = (
  { around: { inputs, weight }, steps, useBias }: Sequence,
  deltas: Table,
  states: Table,
  tables: readonly Table[],
): WayBack => {
  const delta = cell(deltas, ...at(example, 't', 'j'))
  const overTime = (term: Expression) => sumOver([{ name: 't', count: steps }], term)
  const used = (number: Expression) => overTime(product([delta, as('input-activation', number)]))
  const stateBefore = cell(states, ...at(example), { constant: -1, times: { t: 1 } }, ...at('k'))
  const inputHere = cell(inputs[0], ...at(example, 't', 'i'))
  return {
    delta: deltas,
    tables,
    gradients: {
      kernel: { ...weightGradient, indices: ['i', 'j'], formula: used(inputHere) },
      recurrentKernel: { ...weightGradient, indices: ['k', 'j'], formula: used(stateBefore) },
      ...(useBias && { bias: { ...biasGradient, indices: ['j'], formula: overTime(delta) } }),
    },
    paths: [
      {
        ...errorPathsLine,
        indices: [example, 't', 'i'],
        formula: errorPaths(
          [{ name: 'k', count: deltas.shape.at(-1) ?? 0 }],
          cell(deltas, ...at(example, 't', 'k')),
          cell(weight('kernel'), ...at('i', 'k')),
        ),
      },
    ],
  }
}
