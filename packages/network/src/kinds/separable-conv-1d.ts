import {
  type SeparableConvolution,
  separableConvolution,
} from '../families/separable-convolution.ts'
import type { Kind } from '../kind.ts'

/** A convolution of each feature of a sequence by itself, then one across them. */
export const separableConv1d: Kind<
  'separableConv1d',
  SeparableConvolution<'sequence'>
> = separableConvolution({
  kind: 'separableConv1d',
  over: 'sequence',
  says: 'Filters each feature of a sequence by itself, then mixes them at each position.',
  names: { keras: 'SeparableConv1D' },
  isInTfjs: false,
  example: { type: 'sequence', steps: 100, features: 32 },
})
