import {
  type TransposedConvolution,
  transposedConvolution,
} from '../families/transposed-convolution.ts'
import type { Kind } from '../kind.ts'

/** A convolution read backwards: from a volume to a larger volume. */
export const conv3dTranspose: Kind<
  'conv3dTranspose',
  TransposedConvolution<'volume'>
> = transposedConvolution({
  kind: 'conv3dTranspose',
  over: 'volume',
  says: 'Spreads each input over a window of outputs: a larger volume comes out.',
  names: { keras: 'Conv3DTranspose', pytorch: 'ConvTranspose3d', onnx: 'ConvTranspose' },
  isInTfjs: true,
  example: {
    config: { filters: 32, kernelSize: 3, strides: 2, padding: 'same' },
    input: { type: 'volume', depth: 4, height: 7, width: 7, channels: 64 },
  },
})
