import {
  cell,
  type Pattern,
  product,
  sum,
  type Table,
  type Word,
  workedTable,
} from '@longhand/derivation'
import type { Bent } from '../activations/activation-rule.ts'
import type { activationRule } from '../activations/activation-rules.ts'
import { unitGrid } from '../writing/desk.ts'
import { at, example } from '../writing/indices.ts'
import { type Sequence, stepNet } from './recurrent.ts'
import { stepDesk } from './steps.ts'

/** A gate, or the candidate: its net, and what its activation function makes of it. */
export interface Gate {
  readonly net: Table
  readonly bent: Bent
}

/** One step of an LSTM. */
export interface LstmStep {
  /** In the order of Keras' columns: input gate, forget gate, candidate, output gate. */
  readonly gates: readonly [input: Gate, forget: Gate, candidate: Gate, output: Gate]
  readonly memory: Table
  readonly bentMemory: Bent
  readonly state: Table
}

/** The parts of an LSTM in the order of Keras' columns. */
export const gateParts: readonly { readonly part: string; readonly term: Word }[] = [
  { part: 'inputGate', term: 'input-gate' },
  { part: 'forgetGate', term: 'forget-gate' },
  { part: 'candidate', term: 'candidate' },
  { part: 'outputGate', term: 'output-gate' },
]

/** How gates and memory are bent. */
export type Bends = Readonly<Record<'gate' | 'memory', ReturnType<typeof activationRule>>>

/** One step from the one before; at first there is no state and no memory. */
export const stepOf = (
  sequence: Sequence,
  t: number,
  before: LstmStep | undefined,
  bends: Bends,
): LstmStep => {
  const { units, around } = sequence
  const desk = stepDesk(around.desk, t)
  const gate = (index: number): Gate => {
    const { part, term } = gateParts[index] ?? { part: 'gate', term: 'input-gate' as const }
    const net = stepNet(sequence, t, before?.state, { part: `${part}Net`, gate: index })
    const bend = { desk, input: net, part: `${part}Net`, indices: ['j'], made: { part, term } }
    return { net, bent: (term === 'candidate' ? bends.memory : bends.gate)(bend) }
  }
  const gates = [gate(0), gate(1), gate(2), gate(3)] as const
  const worked = (part: string, term: Word, line: Omit<Pattern, 'indices'>) =>
    workedTable(unitGrid(desk, part, term, [units]), { ...line, indices: [example, 'j'] })
  const here = (table: Table) => cell(table, ...at(example, 'j'))
  const [input, forget, candidate, output] = gates.map(({ bent }) => here(bent.output))
  const taken = product([input, candidate].flatMap((one) => one ?? []))
  const kept = before && forget && product([forget, here(before.memory)])
  const memory = worked('cell', 'cell-state', {
    rule: 'memory',
    because: 'what is kept of the old memory, and what is taken in; at first there is none to keep',
    formula: kept === undefined ? taken : sum([kept, taken]),
  })
  const bentMemory = bends.memory({
    desk,
    input: memory,
    part: 'cell',
    indices: ['j'],
    made: { part: 'bentCell', term: 'bent-cell' },
  })
  const state = worked('state', 'state', {
    rule: 'shown-memory',
    because: 'as much of the memory as the output gate lets through',
    formula: product([output, here(bentMemory.output)].flatMap((one) => one ?? [])),
  })
  return { gates, memory, bentMemory, state }
}
