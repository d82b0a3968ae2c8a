import {
  type TransposedConvolution,
  transposedConvolution,
} from '../families/transposed-convolution.ts'
import type { Kind } from '../kind.ts'

/** A convolution read backwards: from the steps of a sequence to a longer sequence. */
export const conv1dTranspose: Kind<
  'conv1dTranspose',
  TransposedConvolution<'sequence'>
> = transposedConvolution({
  kind: 'conv1dTranspose',
  over: 'sequence',
  says: 'Spreads each input over a window of outputs: a longer sequence comes out.',
  names: { keras: 'Conv1DTranspose', pytorch: 'ConvTranspose1d', onnx: 'ConvTranspose' },
  isInTfjs: false,
  example: {
    config: { filters: 32, kernelSize: 3, strides: 2, padding: 'same' },
    input: { type: 'sequence', steps: 25, features: 64 },
  },
})
