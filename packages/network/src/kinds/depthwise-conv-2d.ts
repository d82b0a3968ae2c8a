import {
  type DepthwiseConvolution,
  depthwiseConvolution,
} from '../families/depthwise-convolution.ts'
import type { Kind } from '../kind.ts'

/** A convolution of each channel of an image by itself. */
export const depthwiseConv2d: Kind<
  'depthwiseConv2d',
  DepthwiseConvolution<'image'>
> = depthwiseConvolution({
  kind: 'depthwiseConv2d',
  over: 'image',
  says: 'Filters each channel of an image by itself.',
  names: { keras: 'DepthwiseConv2D' },
  isInTfjs: true,
  example: { type: 'image', height: 112, width: 112, channels: 32 },
})
