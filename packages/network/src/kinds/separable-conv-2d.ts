import {
  type SeparableConvolution,
  separableConvolution,
} from '../families/separable-convolution.ts'
import type { Kind } from '../kind.ts'

/** A convolution of each channel of an image by itself, then one across them. */
export const separableConv2d: Kind<
  'separableConv2d',
  SeparableConvolution<'image'>
> = separableConvolution({
  kind: 'separableConv2d',
  over: 'image',
  says: 'Filters each channel of an image by itself, then mixes them at each position.',
  names: { keras: 'SeparableConv2D' },
  isInTfjs: true,
  example: { type: 'image', height: 112, width: 112, channels: 32 },
})
