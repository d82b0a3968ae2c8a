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
import * as is from '../schema/words.ts'

/** Settings of a simple recurrent layer, in Keras' words. */
export interface SimpleRnn extends Recurrent {
  /** A second bias for each unit, for the state, as PyTorch has. */
  readonly recurrentBias: boolean
}

const config: is.Schema<SimpleRnn> = strictObject(
  { ...recurrentFields, recurrentBias: is.or(false, is.flag) },
  is.hint('object'),
)

/** A recurrent layer without gates. */
export const simpleRnn: Kind<'simpleRnn', SimpleRnn> = defineKind({
  kind: 'simpleRnn',
  says: 'Reads a sequence step by step; each step reads its input and the output of the step before.',
  group: 'recurrent',
  takes: ['sequence', 'vector'],
  reads: 'any',
  config,
  misfits: stateMisfits,
  place: (config, { of, input }) =>
    recurrentFacts(of, input, config, {
      gates: 1,
      biases: config.useBias ? (config.recurrentBias ? 2 : 1) : 0,
    }),
  names: { keras: 'SimpleRNN', pytorch: 'RNN', onnx: 'RNN' },
  tfjs: ({ activation, recurrentBias, ...settings }) =>
    recurrentBias ? oneBiasOnly : recurrentTfjs('simpleRNN', settings, { activation }),
  example: { config: { units: 16 }, inputs: [{ type: 'sequence', steps: 10, features: 8 }] },
  source: 'Elman 1990, "Finding structure in time"; weights as in Keras, SimpleRNN',
})
