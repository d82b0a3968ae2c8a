import type { Table } from '@longhand/derivation'
import { activationRule, lacksActivation } from '../activations/activation-rules.ts'
import { unitSign } from '../writing/desk.ts'
import type { GradientRule } from './gradient-rule.ts'
import { lacksRecurrent } from './lacks-recurrent.ts'
import { lstmBack } from './lstm-back.ts'
import { type LstmStep, stepOf } from './lstm-step.ts'
import { outputOf, sequenceOf } from './recurrent.ts'
import { recurrentBack } from './recurrent-back.ts'
import { joinAlike, joinSteps } from './steps.ts'

/**
 * Long short-term memory: gates say what its memory takes in, keeps and shows.
 *
 * @see Gers, Schmidhuber & Cummins 2000, "Learning to forget"; columns as in Keras, LSTM
 */
export const lstm: GradientRule<'lstm'> = {
  lacks: (layer) =>
    lacksRecurrent(layer) ?? lacksActivation({ activation: layer.config.recurrentActivation }),
  work: ({ config }, around) => {
    const { units, useBias, returnSequences, activation, recurrentActivation } = config
    const sequence = sequenceOf(around, units, useBias)
    const bends = { gate: activationRule(recurrentActivation), memory: activationRule(activation) }
    const steps: LstmStep[] = []
    for (let t = 0; t < sequence.steps; t++) steps.push(stepOf(sequence, t, steps.at(-1), bends))
    const states = joinSteps(
      steps.map(({ state }) => state),
      unitSign(around.desk, 'h'),
    )
    const output = outputOf(sequence, states, returnSequences)
    return {
      output,
      tables: [...joinAlike(steps.map(tablesOf)), output],
      back: (reach) => {
        const { deltas, tables } = lstmBack(sequence, steps, reach, returnSequences)
        return recurrentBack(sequence, deltas, states, tables)
      },
    }
  },
}

const tablesOf = ({ gates, memory, bentMemory, state }: LstmStep): readonly Table[] => [
  ...gates.flatMap(({ net, bent }) => [net, ...bent.tables]),
  memory,
  ...bentMemory.tables,
  state,
]
