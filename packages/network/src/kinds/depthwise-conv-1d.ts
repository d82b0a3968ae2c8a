import {
  type DepthwiseConvolution,
  depthwiseConvolution,
} from '../families/depthwise-convolution.ts'
import type { Kind } from '../kind.ts'

/** A convolution of each feature of a sequence by itself. */
export const depthwiseConv1d: Kind<
  'depthwiseConv1d',
  DepthwiseConvolution<'sequence'>
> = depthwiseConvolution({
  kind: 'depthwiseConv1d',
  over: 'sequence',
  says: 'Filters each feature of a sequence by itself.',
  names: { keras: 'DepthwiseConv1D' },
  isInTfjs: false,
  example: { type: 'sequence', steps: 100, features: 32 },
})
