import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import {
  oneBiasOnly,
  type Recurrent,
  recurrentFacts,
  recurrentFields,
  recurrentTfjs,
  stateMisfits,
} from '../families/recurrent.ts'
import type { Kind } from '../kind.ts'
import { type ActivationName, activationName } from '../schema/activation.ts'
import * as is from '../schema/words.ts'

/** Settings of a GRU, in Keras' words. */
export interface Gru extends Recurrent {
  readonly recurrentActivation: ActivationName
  /** Resets after the product with the state, as cuDNN and PyTorch do: two biases for each unit. */
  readonly resetAfter: boolean
}

const config: is.Schema<Gru> = strictObject(
  {
    ...recurrentFields,
    recurrentActivation: is.or('sigmoid', activationName),
    resetAfter: is.or(true, is.flag),
  },
  is.hint('object'),
)

/** A gated recurrent unit: a recurrent layer with three gates. */
export const gru: Kind<'gru', Gru> = defineKind({
  kind: 'gru',
  says: 'Reads a sequence step by step; gates decide how much of its state to reset and to replace.',
  group: 'recurrent',
  takes: ['sequence', 'vector'],
  reads: 'any',
  config,
  misfits: stateMisfits,
  place: (config, { of, input }) =>
    // update and reset gate, and the candidate
    recurrentFacts(of, input, config, {
      gates: 3,
      biases: config.useBias ? (config.resetAfter ? 2 : 1) : 0,
    }),
  names: { keras: 'GRU', pytorch: 'GRU', onnx: 'GRU' },
  tfjs: ({ activation, recurrentActivation, resetAfter, ...settings }) =>
    resetAfter ? oneBiasOnly : recurrentTfjs('gru', settings, { activation, recurrentActivation }),
  example: {
    config: { units: 16, resetAfter: false },
    inputs: [{ type: 'sequence', steps: 10, features: 8 }],
  },
  source: 'Cho et al. 2014, "Learning phrase representations using RNN encoder-decoder", §2.3',
})
