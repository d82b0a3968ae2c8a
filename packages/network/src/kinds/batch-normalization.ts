import { picklist, strictObject } from 'valibot'
import { axesAt, axisMisfits } from '../axes-at.ts'
import { defineKind } from '../define-kind.ts'
import type { Weight } from '../facts.ts'
import {
  type CenterAndScale,
  centerAndScale,
  gammaAndBeta,
  weightAlong,
} from '../families/normalization.ts'
import { inPlace } from '../in-place.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'

/** Settings of batch normalisation, in Keras' words; γ and β are one a channel, as is usual. */
export interface BatchNormalization extends CenterAndScale {
  /** The axes whose places keep means of their own: the channels, unless it says otherwise. */
  readonly axis: readonly number[]
  readonly momentum: number
  /** Whether running means and variances are parameters, as in Keras, or not, as in PyTorch. */
  readonly statistics: 'weights' | 'buffers'
}

const config: is.Schema<BatchNormalization> = strictObject(
  {
    axis: is.or([-1], is.axes),
    momentum: is.or(0.99, is.share),
    ...centerAndScale,
    statistics: is.or('weights', picklist(['weights', 'buffers'], is.hint('statistics'))),
  },
  is.hint('object'),
)

/** Running means and variances are kept for later, never trained, and on no connection. */
const kept = (weight: Weight): Weight => ({ ...weight, uses: undefined, trainable: false })

const mean = { name: 'movingMean', term: 'moving-mean', initializer: 'zeros' } as const
const variance = { name: 'movingVariance', term: 'moving-variance', initializer: 'ones' } as const

/** Normalisation of each channel over the batch. */
export const batchNormalization: Kind<'batchNormalization', BatchNormalization> = defineKind({
  kind: 'batchNormalization',
  says: 'Brings each channel to mean 0 and variance 1 over the batch, then scales and shifts it.',
  group: 'normalization',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config,
  misfits: ({ axis }, { input }) => axisMisfits(input, axis),
  place: (settings, here) => {
    const along = axesAt(here.input, settings.axis)
    return {
      ...inPlace(here.input),
      weights: {
        ...gammaAndBeta(here, along, settings),
        ...(settings.statistics === 'weights' && {
          movingMean: kept(weightAlong(here, along, mean)),
          movingVariance: kept(weightAlong(here, along, variance)),
        }),
      },
    }
  },
  names: { keras: 'BatchNormalization', pytorch: 'BatchNorm2d', onnx: 'BatchNormalization' },
  tfjs: ({ statistics: _, axis: [axis, ...others], ...settings }) =>
    others.length > 0
      ? { unsupported: 'TensorFlow.js normalises along one axis.' }
      : { factory: 'batchNormalization', arguments: { ...settings, axis } },
  example: { config: {}, inputs: [{ type: 'image', height: 28, width: 28, channels: 64 }] },
  source: 'Ioffe & Szegedy 2015, "Batch normalization", algorithm 1',
})
