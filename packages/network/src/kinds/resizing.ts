import { quantity } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import { type Interpolation, interpolation } from '../families/up-sampling.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'

/** Settings of resizing, in Keras' words. */
export interface Resizing {
  readonly height: number
  readonly width: number
  readonly interpolation: Interpolation
}

const config: is.Schema<Resizing> = strictObject(
  {
    height: is.count,
    width: is.count,
    interpolation: is.or<Interpolation>('bilinear', interpolation),
  },
  is.hint('object'),
)

/** An image brought to a given size. */
export const resizing: Kind<'resizing', Resizing> = defineKind({
  kind: 'resizing',
  says: 'Brings an image to a given height and width.',
  group: 'preprocessing',
  takes: ['image'],
  reads: 'one',
  config,
  place: ({ height, width }, { of, input }) => ({
    output: {
      ...input,
      height: quantity('output-height', height, `${of}.output`),
      width: quantity('output-width', width, `${of}.output`),
    },
    weights: {},
    sees: { type: 'everything' },
  }),
  names: { keras: 'Resizing', onnx: 'Resize' },
  // its own shape inference takes the batch for the height
  tfjs: () => ({ unsupported: 'TensorFlow.js states a wrong shape for images that it resizes.' }),
  example: {
    config: { height: 224, width: 224 },
    inputs: [{ type: 'image', height: 300, width: 400, channels: 3 }],
  },
  source: 'Keras, Resizing layer',
})
