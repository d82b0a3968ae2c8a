import {
  type TransposedConvolution,
  transposedConvolution,
} from '../families/transposed-convolution.ts'
import type { Kind } from '../kind.ts'

/** A convolution read backwards: from an image to a larger image. */
export const conv2dTranspose: Kind<
  'conv2dTranspose',
  TransposedConvolution<'image'>
> = transposedConvolution({
  kind: 'conv2dTranspose',
  over: 'image',
  says: 'Spreads each input over a window of outputs: a larger image comes out.',
  names: { keras: 'Conv2DTranspose', pytorch: 'ConvTranspose2d', onnx: 'ConvTranspose' },
  isInTfjs: true,
  example: {
    config: { filters: 32, kernelSize: 3, strides: 2, padding: 'same' },
    input: { type: 'image', height: 7, width: 7, channels: 64 },
  },
})
