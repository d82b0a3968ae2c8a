import { strictObject } from 'valibot'
import { axesAt, axisMisfits } from '../axes-at.ts'
import { defineKind } from '../define-kind.ts'
import { weightAlong } from '../families/normalization.ts'
import { inPlace } from '../in-place.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'

/** Settings of RMS normalisation, in Keras' words. */
export interface RmsNormalization {
  /** The axes whose mean square is taken; the scale has an entry for each place along them. */
  readonly axis: readonly number[]
  readonly epsilon: number
}

const config: is.Schema<RmsNormalization> = strictObject(
  { axis: is.or([-1], is.axes), epsilon: is.or(1e-6, is.positive) },
  is.hint('object'),
)

const scale = { name: 'scale', term: 'gamma', initializer: 'ones' } as const

/** Division by the root of the mean square; nothing is subtracted or added. */
export const rmsNormalization: Kind<'rmsNormalization', RmsNormalization> = defineKind({
  kind: 'rmsNormalization',
  says: 'Divides the channels of each position by the root of their mean square, then scales them.',
  group: 'normalization',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config,
  misfits: ({ axis }, { input }) => axisMisfits(input, axis),
  place: ({ axis }, here) => ({
    ...inPlace(here.input),
    weights: { scale: weightAlong(here, axesAt(here.input, axis), scale) },
  }),
  names: { keras: 'RMSNormalization', pytorch: 'RMSNorm', onnx: 'RMSNormalization' },
  tfjs: () => ({ unsupported: 'TensorFlow.js has no RMS normalisation.' }),
  example: { config: {}, inputs: [{ type: 'sequence', steps: 128, features: 512 }] },
  source: 'Zhang & Sennrich 2019, "Root mean square layer normalization", §4',
})
