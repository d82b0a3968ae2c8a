import {
  cell,
  type Expression,
  flatAt,
  joinedTable,
  product,
  sum,
  type Table,
  workedTable,
} from '@longhand/derivation'
import { unitGrid, unitSign } from '../writing/desk.ts'
import { at, example } from '../writing/indices.ts'
import { type Gate, gateParts, type LstmStep } from './lstm-step.ts'
import type { Sequence } from './recurrent.ts'
import { slopeAt, stateBack, stateBackLine } from './recurrent-back.ts'
import { joinAlike, joinSteps, stepDesk } from './steps.ts'

const here = (table: Table): Expression => cell(table, ...at(example, 'j'))

/** What a step hands to the one before it. */
interface Handed {
  readonly deltas: readonly Table[]
  readonly memorySlope: Table
  readonly forget: Gate
}

/** From the last step to the first; the deltas in the order of Keras' columns. */
export const lstmBack = (
  sequence: Sequence,
  steps: readonly LstmStep[],
  reach: Table,
  returnSequences: boolean,
): { readonly deltas: Table; readonly tables: readonly Table[] } => {
  const deltas: (readonly Table[])[] = []
  const others: (readonly Table[])[] = []
  let after: Handed | undefined
  for (const [t, step] of [...steps.entries()].toReversed()) {
    const arriving = stateBack(sequence, t, reach, returnSequences, after?.deltas ?? [])
    const back = stepBack(sequence, t, step, { arriving, after, before: steps[t - 1] })
    after = { deltas: back.deltas, memorySlope: back.memorySlope, forget: step.gates[1] }
    deltas.unshift(back.deltas)
    others.unshift([...back.tables, ...back.deltas])
  }
  return { deltas: columnsOf(sequence, deltas), tables: joinAlike(others) }
}

interface Between {
  readonly arriving: Expression
  readonly after: Handed | undefined
  readonly before: LstmStep | undefined
}

const stepBack = (
  sequence: Sequence,
  t: number,
  { gates, memory, bentMemory, state }: LstmStep,
  { arriving, after, before }: Between,
) => {
  const [input, , candidate, output] = gates
  const stateSlope = slopeAt(sequence, t, 'state', state, { ...stateBackLine, formula: arriving })
  const times = (slope: Table, other: Table) => product([here(slope), here(other)])
  const shown = slopeAt(sequence, t, 'bentCell', bentMemory.output, {
    rule: 'gate-back',
    because: 'in a product each factor gets what comes back, times the other',
    formula: times(stateSlope, output.bent.output),
  })
  const through = bentMemory.back(shown)
  const memorySlope = slopeAt(sequence, t, 'cell', memory, {
    rule: 'memory-back',
    because: 'what comes back from what is shown, and through the memory from the step after',
    formula: sum([
      through.formula,
      ...(after ? [times(after.memorySlope, after.forget.bent.output)] : []),
    ]),
  })
  const none = sum([])
  const arrivals: readonly Expression[] = [
    times(memorySlope, candidate.bent.output),
    before === undefined ? none : times(memorySlope, before.memory),
    times(memorySlope, input.bent.output),
    times(stateSlope, bentMemory.output),
  ]
  const back = gates.map((gate, i) => gateBack(sequence, t, gate, i, arrivals[i] ?? none))
  return {
    memorySlope,
    deltas: back.map(({ delta }) => delta),
    tables: [
      stateSlope,
      shown,
      ...through.tables,
      memorySlope,
      ...back.flatMap(({ tables }) => tables),
    ],
  }
}

const gateBack = (
  sequence: Sequence,
  t: number,
  { bent }: Gate,
  index: number,
  formula: Expression,
) => {
  const part = gateParts[index]?.part ?? 'gate'
  const slope = slopeAt(sequence, t, part, bent.output, {
    rule: 'gate-back',
    because: 'in a product each factor gets what comes back, times the other',
    formula,
  })
  const { formula: bentBack, tables } = bent.back(slope)
  const grid = unitGrid(stepDesk(sequence.around.desk, t), `${part}Delta`, 'delta', [
    sequence.units,
  ])
  const delta = workedTable(grid, {
    rule: 'hidden-delta',
    because: 'how the error changes with the output, carried back through the activation function',
    indices: [example, 'j'],
    formula: bentBack,
  })
  return { delta, tables: [slope, ...tables] }
}

/** All deltas as one table with a column for every unit of every gate. */
const columnsOf = (
  { around: { desk }, units, steps }: Sequence,
  deltas: readonly (readonly Table[])[],
): Table => {
  const gates = gateParts.map((_, gate) => joinSteps(deltas.flatMap((step) => step[gate] ?? [])))
  const shape = [desk.examples, steps, gateParts.length * units]
  const grid = {
    term: 'delta',
    of: `${desk.of}.delta${desk.stage.mark}`,
    shape,
    signAt: unitSign(desk, 'δ'),
  } as const
  return joinedTable(grid, gates, ([n = 0, t = 0, column = 0]) => [
    Math.floor(column / units),
    flatAt([n, t, column % units], [desk.examples, steps, units]) ?? 0,
  ])
}
