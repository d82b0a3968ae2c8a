import { strictObject } from 'valibot'
import { axesAt, axisMisfits } from '../axes-at.ts'
import { defineKind } from '../define-kind.ts'
import { type CenterAndScale, centerAndScale, gammaAndBeta } from '../families/normalization.ts'
import { inPlace } from '../in-place.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'

/** Settings of layer normalisation, in Keras' words. */
export interface LayerNormalization extends CenterAndScale {
  /** The axes that are normalised together; γ and β have an entry for each place along them. */
  readonly axis: readonly number[]
}

const config: is.Schema<LayerNormalization> = strictObject(
  { axis: is.or([-1], is.axes), ...centerAndScale },
  is.hint('object'),
)

/** Normalisation of each example, or each of its positions, by itself. */
export const layerNormalization: Kind<'layerNormalization', LayerNormalization> = defineKind({
  kind: 'layerNormalization',
  says: 'Brings the channels of each position to mean 0 and variance 1, then scales and shifts them.',
  group: 'normalization',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config,
  misfits: ({ axis }, { input }) => axisMisfits(input, axis),
  place: (settings, here) => ({
    ...inPlace(here.input),
    weights: gammaAndBeta(here, axesAt(here.input, settings.axis), settings),
  }),
  names: { keras: 'LayerNormalization', pytorch: 'LayerNorm', onnx: 'LayerNormalization' },
  tfjs: ({ axis, ...settings }) => ({
    factory: 'layerNormalization',
    arguments: { ...settings, axis: [...axis] },
  }),
  example: { config: {}, inputs: [{ type: 'sequence', steps: 197, features: 768 }] },
  source: 'Ba, Kiros & Hinton 2016, "Layer normalization", §3',
})
