import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import { inPlace } from '../in-place.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'

/** Settings of dropout. */
export interface Dropout {
  /** The share of numbers that training sets to zero. */
  readonly rate: number
}

const config: is.Schema<Dropout> = strictObject({ rate: is.or(0.5, is.rate) }, is.hint('object'))

/** Sets a random share of its inputs to zero while training. */
export const dropout: Kind<'dropout', Dropout> = defineKind({
  kind: 'dropout',
  says: 'Sets a random share of the numbers to zero while training, and nothing afterwards.',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config,
  place: (_, { input }) => inPlace(input),
  names: { keras: 'Dropout', pytorch: 'Dropout', onnx: 'Dropout' },
  tfjs: ({ rate }) => ({ factory: 'dropout', arguments: { rate } }),
  example: { config: { rate: 0.5 }, inputs: [{ type: 'vector', features: 4096 }] },
  source:
    'Srivastava et al. 2014, "Dropout: a simple way to prevent neural networks from overfitting"',
})
