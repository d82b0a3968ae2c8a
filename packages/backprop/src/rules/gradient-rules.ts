import type { LayerKind } from '@longhand/network'
import { type NotByHand, notYet } from '../not-by-hand.ts'
import { activation } from './activation.ts'
import { add } from './add.ts'
import { averagePooling2d } from './average-pooling-2d.ts'
import { batchNormalization } from './batch-normalization.ts'
import { concatenate } from './concatenate.ts'
import { conv2d } from './conv2d.ts'
import { dense } from './dense.ts'
import { dropout } from './dropout.ts'
import { embedding } from './embedding.ts'
import { flatten } from './flatten.ts'
import { globalAveragePooling2d } from './global-average-pooling-2d.ts'
import type { GradientRule } from './gradient-rule.ts'
import { input } from './input.ts'
import { layerNormalization } from './layer-normalization.ts'
import { lstm } from './lstm.ts'
import { maxPooling2d } from './max-pooling-2d.ts'
import { multiHeadAttention } from './multi-head-attention.ts'
import { simpleRnn } from './simple-rnn.ts'

const byChance: NotByHand = {
  notByHand: 'it leaves numbers out at random, so by hand it needs a mask that says which',
}

/** How each layer kind is worked out by hand, or why it is not: complete by type. */
export const gradientRules: { readonly [K in LayerKind]: GradientRule<K> | NotByHand } = {
  input,
  dense,
  activation,
  flatten,
  conv2d,
  maxPooling2d,
  averagePooling2d,
  globalAveragePooling2d,
  add,
  concatenate,
  dropout,
  batchNormalization,
  layerNormalization,
  embedding,
  simpleRnn,
  lstm,
  multiHeadAttention,
  partialConv2d: notYet,
  subsampling2d: notYet,
  rbf: notYet,
  adaptiveAveragePooling1d: notYet,
  adaptiveAveragePooling2d: notYet,
  adaptiveAveragePooling3d: notYet,
  adaptiveMaxPooling1d: notYet,
  adaptiveMaxPooling2d: notYet,
  adaptiveMaxPooling3d: notYet,
  averagePooling1d: notYet,
  averagePooling3d: notYet,
  conv1d: notYet,
  conv1dTranspose: notYet,
  conv2dTranspose: notYet,
  conv3d: notYet,
  conv3dTranspose: notYet,
  cropping1D: notYet,
  cropping2D: notYet,
  cropping3D: notYet,
  depthwiseConv1d: notYet,
  depthwiseConv2d: notYet,
  globalAveragePooling1d: notYet,
  globalAveragePooling3d: notYet,
  globalMaxPooling1d: notYet,
  globalMaxPooling2d: notYet,
  globalMaxPooling3d: notYet,
  groupNormalization: notYet,
  instanceNormalization: notYet,
  maxPooling1d: notYet,
  maxPooling3d: notYet,
  rmsNormalization: notYet,
  separableConv1d: notYet,
  separableConv2d: notYet,
  upSampling1d: notYet,
  upSampling2d: notYet,
  upSampling3d: notYet,
  zeroPadding1d: notYet,
  zeroPadding2d: notYet,
  zeroPadding3d: notYet,
  alphaDropout: byChance,
  average: notYet,
  channelShuffle: notYet,
  channelSlice: notYet,
  dot: notYet,
  gaussianDropout: {
    notByHand: 'it multiplies by noise, so by hand it needs the numbers that were drawn',
  },
  gaussianNoise: { notByHand: 'it adds noise, so by hand it needs the numbers that were drawn' },
  locallyConnected1d: notYet,
  locallyConnected2d: notYet,
  maximum: notYet,
  minimum: notYet,
  multiply: notYet,
  normalization: notYet,
  permute: notYet,
  pixelShuffle: notYet,
  prelu: notYet,
  repeatVector: notYet,
  rescaling: notYet,
  reshape: notYet,
  resizing: notYet,
  spatialDropout1d: byChance,
  spatialDropout2d: byChance,
  spatialDropout3d: byChance,
  subtract: notYet,
  unfold: notYet,
  gru: { notByHand: 'every step is six products, and the way back runs through all steps' },
  convLstm2d: { notByHand: 'every step is eight convolutions' },
  bidirectional: { notByHand: 'it is two recurrent layers, each with all its steps' },
  timeDistributed: notYet,
  einsumDense: notYet,
  transformerEncoderLayer: { notByHand: 'it is a dozen layers in one: take its parts' },
  transformerDecoderLayer: { notByHand: 'it is a dozen layers in one: take its parts' },
  positionEmbedding: notYet,
  classToken: notYet,
  operation: { notByHand: 'what it does is not known' },
}
