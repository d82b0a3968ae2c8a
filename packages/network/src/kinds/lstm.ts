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

/** Settings of an LSTM, in Keras' words. */
export interface Lstm extends Recurrent {
  readonly recurrentActivation: ActivationName
  /** A second bias for each unit, for the state, as PyTorch has. */
  readonly recurrentBias: boolean
}

const config: is.Schema<Lstm> = strictObject(
  {
    ...recurrentFields,
    recurrentActivation: is.or('sigmoid', activationName),
    recurrentBias: is.or(false, is.flag),
  },
  is.hint('object'),
)

/** Long short-term memory: a recurrent layer with four gates. */
export const lstm: Kind<'lstm', Lstm> = defineKind({
  kind: 'lstm',
  says: 'Reads a sequence step by step; gates decide what its memory takes in, keeps and shows.',
  group: 'recurrent',
  takes: ['sequence', 'vector'],
  reads: 'any',
  config,
  misfits: stateMisfits,
  place: (config, { of, input }) =>
    // input, forget and output gate, and the candidate
    recurrentFacts(of, input, config, {
      gates: 4,
      biases: config.useBias ? (config.recurrentBias ? 2 : 1) : 0,
    }),
  names: { keras: 'LSTM', pytorch: 'LSTM', onnx: 'LSTM' },
  tfjs: ({ activation, recurrentActivation, recurrentBias, ...settings }) =>
    recurrentBias
      ? oneBiasOnly
      : recurrentTfjs('lstm', settings, { activation, recurrentActivation }),
  example: { config: { units: 16 }, inputs: [{ type: 'sequence', steps: 10, features: 8 }] },
  source:
    'Hochreiter & Schmidhuber 1997, "Long short-term memory"; Gers et al. 2000 for the forget gate',
})
