import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import { inPlace } from '../in-place.ts'
import type { Kind } from '../kind.ts'
import { type ActivationName, activationName } from '../schema/activation.ts'
import * as is from '../schema/words.ts'
import { tfjsLayer } from '../tfjs-layer.ts'

/** Settings of an activation layer. */
export interface Activation {
  readonly activation: ActivationName
}

const config: is.Schema<Activation> = strictObject(
  { activation: activationName },
  is.hint('object'),
)

/** An activation function as a layer of its own. */
export const activation: Kind<'activation', Activation> = defineKind({
  kind: 'activation',
  says: 'Applies an activation function to every number.',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config,
  place: (_, { input }) => inPlace(input),
  names: { keras: 'Activation' },
  tfjs: ({ activation }) =>
    activation === 'leaky-relu'
      ? tfjsLayer('leakyReLU', { alpha: 0.01 })
      : tfjsLayer('activation', {}, { activation }),
  example: { config: { activation: 'relu' }, inputs: [{ type: 'vector', features: 128 }] },
  source: 'Keras, Activation layer',
})
