import { as, cell, product, sum, sumOver, type Table, workedTable } from '@longhand/derivation'
import { unitGrid } from '../writing/desk.ts'
import { at, example } from '../writing/indices.ts'
import type { Around } from './gradient-rule.ts'
import { atStep, stepDesk } from './steps.ts'
import { weightedInput, weightedSum } from './weighted.ts'

/** A recurrent layer where it stands: the sizes of what it reads and of its state. */
export interface Sequence {
  readonly around: Around
  readonly steps: number
  readonly features: number
  readonly units: number
  readonly useBias: boolean
}

/** The sizes of a recurrent layer. */
export const sequenceOf = (around: Around, units: number, useBias: boolean): Sequence => {
  const [steps = 0, features = 0] = around.inputs[0].shape.slice(1)
  return { around, steps, features, units, useBias }
}

/** Σ w·x + Σ u·h + b at one step, for the units of one gate; at the first step there is no state. */
export const stepNet = (
  { around, features, units, useBias }: Sequence,
  step: number,
  before: Table | undefined,
  { part, gate }: { readonly part: string; readonly gate: number },
): Table => {
  const { desk, inputs, weight } = around
  const column = { constant: gate * units, times: { j: 1 } }
  const fromInput = sumOver(
    [{ name: 'i', count: features }],
    weightedInput(cell(weight('kernel'), ...at('i'), column), atStep(inputs[0], step, 'i')),
  )
  const fromState = (state: Table) =>
    sumOver(
      [{ name: 'k', count: units }],
      product([
        as('recurrent-weight', cell(weight('recurrentKernel'), ...at('k'), column)),
        as('state-before', cell(state, ...at(example, 'k'))),
      ]),
    )
  return workedTable(unitGrid(stepDesk(desk, step), part, 'net', [units]), {
    ...weightedSum,
    indices: [example, 'j'],
    formula: sum([
      fromInput,
      ...(before === undefined ? [] : [fromState(before)]),
      ...(useBias ? [as('forward-bias', cell(weight('bias'), column))] : []),
    ]),
  })
}

/** The layer's output from its states: all of them, or the last. */
export const outputOf = (
  { around: { desk }, steps, units }: Sequence,
  states: Table,
  returnSequences: boolean,
): Table =>
  returnSequences
    ? workedTable(unitGrid(desk, 'output', 'activation', [steps, units]), {
        rule: 'all-states',
        because: 'the state of every step',
        indices: [example, 't', 'j'],
        formula: cell(states, ...at(example, 't', 'j')),
      })
    : workedTable(unitGrid(desk, 'output', 'activation', [units]), {
        rule: 'last-state',
        because: 'the state of the last step',
        indices: [example, 'j'],
        formula: atStep(states, steps - 1, 'j'),
      })
