import { type Table, workedTable } from '@longhand/derivation'
import type { Bent } from '../activations/activation-rule.ts'
import { activationRule } from '../activations/activation-rules.ts'
import { unitGrid, unitSign } from '../writing/desk.ts'
import { example } from '../writing/indices.ts'
import type { GradientRule } from './gradient-rule.ts'
import { lacksRecurrent } from './lacks-recurrent.ts'
import { outputOf, type Sequence, sequenceOf, stepNet } from './recurrent.ts'
import { recurrentBack, slopeAt, stateBack, stateBackLine } from './recurrent-back.ts'
import { joinAlike, joinSteps, stepDesk } from './steps.ts'

/** One step: its net, and its state. */
interface Step {
  readonly net: Table
  readonly bent: Bent
}

/**
 * A recurrent layer through time: h_t = f(W·x_t + U·h_{t−1} + b), each step a line of its own.
 *
 * @see Werbos 1990, "Backpropagation through time: what it does and how to do it"
 */
export const simpleRnn: GradientRule<'simpleRnn'> = {
  lacks: lacksRecurrent,
  work: ({ config: { units, useBias, activation, returnSequences } }, around) => {
    const sequence = sequenceOf(around, units, useBias)
    const { desk } = around
    const steps: Step[] = []
    for (let t = 0; t < sequence.steps; t++) {
      const net = stepNet(sequence, t, steps.at(-1)?.bent.output, { part: 'net', gate: 0 })
      const made = { part: 'state', term: 'state' } as const
      const bend = { desk: stepDesk(desk, t), input: net, part: 'net', indices: ['j'], made }
      steps.push({ net, bent: activationRule(activation)(bend) })
    }
    const states = joinSteps(
      steps.map(({ bent }) => bent.output),
      unitSign(desk, 'h'),
    )
    const output = outputOf(sequence, states, returnSequences)
    const nets = joinSteps(steps.map(({ net }) => net))
    return {
      output,
      tables: [nets, ...joinAlike(steps.map(({ bent }) => bent.tables)), output],
      back: (reach) => {
        const { deltas, tables } = through(sequence, steps, reach, returnSequences)
        return recurrentBack(sequence, deltas, states, tables)
      },
    }
  },
}

/** From the last step to the first. */
const through = (
  sequence: Sequence,
  steps: readonly Step[],
  reach: Table,
  returnSequences: boolean,
) => {
  const { desk } = sequence.around
  const deltas: Table[] = []
  const others: (readonly Table[])[] = []
  for (const [t, { bent }] of [...steps.entries()].toReversed()) {
    const slope = slopeAt(sequence, t, 'state', bent.output, {
      ...stateBackLine,
      formula: stateBack(sequence, t, reach, returnSequences, deltas.slice(0, 1)),
    })
    const { formula, tables } = bent.back(slope)
    const delta = workedTable(unitGrid(stepDesk(desk, t), 'delta', 'delta', [sequence.units]), {
      rule: 'hidden-delta',
      because:
        'how the error changes with the output, carried back through the activation function',
      indices: [example, 'j'],
      formula,
    })
    deltas.unshift(delta)
    others.unshift([slope, ...tables])
  }
  return { deltas: joinSteps(deltas, unitSign(desk, 'δ')), tables: joinAlike(others) }
}
