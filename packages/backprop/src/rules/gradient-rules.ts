import type { LayerKind } from '@longhand/network'
import { type NotByHand, notYet } from '../not-by-hand.ts'
import { activation } from './activation.ts'
import { dense } from './dense.ts'
import { flatten } from './flatten.ts'
import type { GradientRule } from './gradient-rule.ts'
import { input } from './input.ts'

/** How each layer kind is worked out by hand, or why it is not: complete by type. */
export const gradientRules: { readonly [K in LayerKind]: GradientRule<K> | NotByHand } = {
  input,
  dense,
  activation,
  flatten,
  dropout: {
    notByHand: 'it leaves numbers out at random, so by hand it needs a mask that says which',
  },
  conv2d: notYet,
  maxPooling2d: notYet,
  averagePooling2d: notYet,
  globalAveragePooling2d: notYet,
  batchNormalization: notYet,
  add: notYet,
  concatenate: notYet,
  partialConv2d: notYet,
  subsampling2d: notYet,
  rbf: notYet,
  operation: { notByHand: 'what it does is not known' },
}
