import type { LayerKind } from '../../layer-kinds.ts'
import { lastOf } from '../../shape.ts'
import { attention, transformerLayer } from './attention.ts'
import { bothWays } from './bidirectional.ts'
import { slopes, wholeChannels } from './by-channel.ts'
import { convolution, depthwise, separable } from './convolutions.ts'
import { concatenation, joinedBy, joinedTwoByTwo, meanOfBranches } from './joins.ts'
import { channelsFirst, channelsLast } from './layout.ts'
import { partialConvolution, radialBasis, subsampling } from './lenet.ts'
import { batchNorm, groupNorm, instanceNorm, layerNorm, rmsNorm } from './normalizations.ts'
import { adaptivePool, globalPool, pool } from './pools.ts'
import { recurrent } from './recurrent.ts'
import { permutation, reshaping } from './reshaping.ts'
import { cropping, upSampling, zeroPadding } from './resizing.ts'
import { torchActivation } from './torch-activation.ts'
import { args, cannot, module, plain, type TorchWriter } from './torch-layer.ts'
import { transposedConvolution } from './transposed-convolutions.ts'
import { unfolding } from './unfold.ts'

/** How each kind is written for PyTorch; a kind that is not here is not written yet. */
export const torchWriters: { readonly [K in LayerKind]?: TorchWriter<K> } = {
  activation: {
    write: ({ name, output, config: { activation, ...settings } }) => {
      const bend = torchActivation(activation, output, settings)
      return bend
        ? plain(bend)
        : cannot(`${name}.activation`, activation, 'PyTorch has no such function.')
    },
  },
  add: { write: () => joinedBy('+') },
  adaptiveAveragePooling1d: { write: (layer) => adaptivePool(layer, 'Avg') },
  adaptiveAveragePooling2d: { write: (layer) => adaptivePool(layer, 'Avg') },
  adaptiveAveragePooling3d: { write: (layer) => adaptivePool(layer, 'Avg') },
  adaptiveMaxPooling1d: { write: (layer) => adaptivePool(layer, 'Max') },
  adaptiveMaxPooling2d: { write: (layer) => adaptivePool(layer, 'Max') },
  adaptiveMaxPooling3d: { write: (layer) => adaptivePool(layer, 'Max') },
  alphaDropout: { write: ({ config: { rate } }) => module(`nn.AlphaDropout(${rate})`) },
  averagePooling1d: { write: (layer) => pool(layer, 'Avg') },
  averagePooling2d: { write: (layer) => pool(layer, 'Avg') },
  averagePooling3d: { write: (layer) => pool(layer, 'Avg') },
  batchNormalization: { write: batchNorm },
  bidirectional: { write: bothWays },
  average: { write: () => meanOfBranches },
  channelShuffle: {
    write: ({ output, config: { groups } }) =>
      plain(channelsFirst(output, (x) => `F.channel_shuffle(${x}, ${groups})`)),
  },
  concatenate: { write: concatenation },
  conv1d: { write: (layer) => convolution(layer, layer.config.filters, layer.config.groups) },
  conv2d: { write: (layer) => convolution(layer, layer.config.filters, layer.config.groups) },
  conv3d: { write: (layer) => convolution(layer, layer.config.filters, layer.config.groups) },
  conv1dTranspose: { write: transposedConvolution },
  conv2dTranspose: { write: transposedConvolution },
  conv3dTranspose: { write: transposedConvolution },
  depthwiseConv1d: { write: depthwise },
  depthwiseConv2d: { write: depthwise },
  cropping1D: { write: cropping },
  cropping2D: { write: cropping },
  cropping3D: { write: cropping },
  dense: {
    write: ({ name, inputs: [input], output, config: { units, useBias, activation } }) => {
      const bend = torchActivation(activation, output)
      if (input === undefined || bend === undefined)
        return cannot(`${name}.activation`, activation, 'PyTorch has no such function.')
      const made = args(
        String(lastOf(input).value),
        String(units),
        useBias ? undefined : 'bias=False',
      )
      return module(`nn.Linear(${made})`, (x, self) =>
        bend(channelsLast(input, (y) => `${self}(${y})`)(x)),
      )
    },
  },
  dropout: { write: ({ config: { rate } }) => module(`nn.Dropout(${rate})`) },
  embedding: {
    write: ({ output, config: { inputDim, outputDim } }) =>
      module(`nn.Embedding(${inputDim}, ${outputDim})`, (x, self) => {
        const looked = `${self}(${x}.long())`
        return output.type === 'image' ? `${looked}.movedim(-1, 1)` : looked
      }),
  },
  flatten: { write: () => plain((x) => `${x}.flatten(1)`) },
  globalAveragePooling1d: { write: (layer) => globalPool(layer, 'mean') },
  globalAveragePooling2d: { write: (layer) => globalPool(layer, 'mean') },
  globalAveragePooling3d: { write: (layer) => globalPool(layer, 'mean') },
  globalMaxPooling1d: { write: (layer) => globalPool(layer, 'amax') },
  globalMaxPooling2d: { write: (layer) => globalPool(layer, 'amax') },
  globalMaxPooling3d: { write: (layer) => globalPool(layer, 'amax') },
  gru: { write: (layer) => recurrent(layer, 'GRU') },
  groupNormalization: { write: (layer) => groupNorm(layer, layer.config.groups) },
  instanceNormalization: { write: instanceNorm },
  layerNormalization: { write: (layer) => layerNorm(layer, layer.config.axis) },
  lstm: { write: (layer) => recurrent(layer, 'LSTM') },
  maximum: { write: () => joinedTwoByTwo('torch.maximum') },
  maxPooling1d: { write: (layer) => pool(layer, 'Max') },
  maxPooling2d: { write: (layer) => pool(layer, 'Max') },
  maxPooling3d: { write: (layer) => pool(layer, 'Max') },
  multiHeadAttention: { write: attention },
  minimum: { write: () => joinedTwoByTwo('torch.minimum') },
  multiply: { write: () => joinedBy('*') },
  partialConv2d: { write: partialConvolution },
  permute: { write: permutation },
  pixelShuffle: {
    write: ({ config: { upscaleFactor } }) =>
      plain((x) => `F.pixel_shuffle(${x}, ${upscaleFactor})`),
  },
  prelu: { write: slopes },
  rbf: { write: radialBasis },
  rmsNormalization: { write: rmsNorm },
  rescaling: {
    write: ({ config: { scale, offset } }) => plain((x) => `${x} * ${scale} + ${offset}`),
  },
  reshape: { write: reshaping },
  separableConv1d: { write: separable },
  separableConv2d: { write: separable },
  spatialDropout1d: { write: ({ output, config: { rate } }) => wholeChannels(output, rate) },
  spatialDropout2d: { write: ({ output, config: { rate } }) => wholeChannels(output, rate) },
  spatialDropout3d: { write: ({ output, config: { rate } }) => wholeChannels(output, rate) },
  simpleRnn: { write: (layer) => recurrent(layer, 'RNN') },
  subtract: { write: () => joinedBy('-') },
  subsampling2d: { write: subsampling },
  transformerDecoderLayer: { write: (layer) => transformerLayer(layer, 'Decoder') },
  transformerEncoderLayer: { write: (layer) => transformerLayer(layer, 'Encoder') },
  unfold: { write: unfolding },
  upSampling1d: { write: upSampling },
  upSampling2d: { write: upSampling },
  upSampling3d: { write: upSampling },
  zeroPadding1d: { write: zeroPadding },
  zeroPadding2d: { write: zeroPadding },
  zeroPadding3d: { write: zeroPadding },
}
