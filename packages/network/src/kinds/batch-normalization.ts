import { type Address, as, type Word } from '@longhand/derivation'
import { picklist, strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Initializer, Weight } from '../facts.ts'
import { inPlace } from '../in-place.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'
import { lastOf, positionsOf, type Sizes } from '../shape.ts'
import { tensor } from '../tensor.ts'

/** Settings of batch normalisation, in Keras' words. */
export interface BatchNormalization {
  readonly momentum: number
  readonly epsilon: number
  /** Adds β, one a channel. */
  readonly center: boolean
  /** Multiplies by γ, one a channel. */
  readonly scale: boolean
  /** Whether running means and variances are parameters, as in Keras, or not, as in PyTorch. */
  readonly statistics: 'weights' | 'buffers'
}

const config: is.Schema<BatchNormalization> = strictObject(
  {
    momentum: is.or(0.99, is.share),
    epsilon: is.or(0.001, is.positive),
    center: is.or(true, is.flag),
    scale: is.or(true, is.flag),
    statistics: is.or('weights', picklist(['weights', 'buffers'], is.hint('statistics'))),
  },
  is.hint('object'),
)

const perChannel = (
  { of, input }: { readonly of: Address; readonly input: Sizes },
  name: string,
  term: Word,
  initializer: Initializer,
): Weight => {
  const shape = [as('input-channels', lastOf(input))]
  return tensor({ of, name, term, shape, uses: positionsOf(input), initializer })
}

/** Running means and variances are kept for later, never trained, and on no connection. */
const kept = (weight: Weight): Weight => ({ ...weight, uses: undefined, trainable: false })

/** Normalisation of each channel over the batch. */
export const batchNormalization: Kind<'batchNormalization', BatchNormalization> = defineKind({
  kind: 'batchNormalization',
  says: 'Brings each channel to mean 0 and variance 1 over the batch, then scales and shifts it.',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config,
  place: ({ scale, center, statistics }, here) => ({
    ...inPlace(here.input),
    weights: {
      ...(scale && { gamma: perChannel(here, 'gamma', 'gamma', 'ones') }),
      ...(center && { beta: perChannel(here, 'beta', 'beta', 'zeros') }),
      ...(statistics === 'weights' && {
        movingMean: kept(perChannel(here, 'movingMean', 'moving-mean', 'zeros')),
        movingVariance: kept(perChannel(here, 'movingVariance', 'moving-variance', 'ones')),
      }),
    },
  }),
  names: { keras: 'BatchNormalization', pytorch: 'BatchNorm2d', onnx: 'BatchNormalization' },
  tfjs: ({ statistics: _, ...config }) => ({
    factory: 'batchNormalization',
    arguments: { ...config },
  }),
  example: { config: {}, inputs: [{ type: 'image', height: 28, width: 28, channels: 64 }] },
  source: 'Ioffe & Szegedy 2015, "Batch normalization", algorithm 1',
})
