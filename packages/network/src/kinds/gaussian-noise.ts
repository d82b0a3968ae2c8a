import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import { inPlace } from '../in-place.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'

/** Settings of noise. */
export interface GaussianNoise {
  /** The standard deviation of what is added. */
  readonly stddev: number
}

const config: is.Schema<GaussianNoise> = strictObject({ stddev: is.positive }, is.hint('object'))

/** Noise added to every number. */
export const gaussianNoise: Kind<'gaussianNoise', GaussianNoise> = defineKind({
  kind: 'gaussianNoise',
  says: 'Adds a random number to every number while training.',
  group: 'regularization',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config,
  place: (_, { input }) => inPlace(input),
  names: { keras: 'GaussianNoise' },
  tfjs: ({ stddev }) => ({ factory: 'gaussianNoise', arguments: { stddev } }),
  example: { config: { stddev: 0.1 }, inputs: [{ type: 'vector', features: 128 }] },
  source: 'Bishop 1995, "Training with noise is equivalent to Tikhonov regularization"',
})
