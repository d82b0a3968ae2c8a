import type { LayerKind } from '../../layer-kinds.ts'
import type { Fields } from './fields.ts'

/** Names that Keras once used, or takes for others: each with the name it has now. */
const classNames: Readonly<Record<string, string>> = {
  ...{ Convolution1D: 'Conv1D', Convolution2D: 'Conv2D', Convolution3D: 'Conv3D' },
  ...{ AtrousConvolution1D: 'Conv1D', AtrousConv1D: 'Conv1D' },
  ...{ AtrousConvolution2D: 'Conv2D', AtrousConv2D: 'Conv2D' },
  ...{ Deconvolution2D: 'Conv2DTranspose', Deconv2D: 'Conv2DTranspose' },
  ...{ Convolution1DTranspose: 'Conv1DTranspose', Convolution2DTranspose: 'Conv2DTranspose' },
  ...{ Convolution3DTranspose: 'Conv3DTranspose', Deconvolution3D: 'Conv3DTranspose' },
  ...{ SeparableConvolution1D: 'SeparableConv1D', SeparableConvolution2D: 'SeparableConv2D' },
  ...{ MaxPool1D: 'MaxPooling1D', MaxPool2D: 'MaxPooling2D', MaxPool3D: 'MaxPooling3D' },
  ...{ AvgPool1D: 'AveragePooling1D', AvgPool2D: 'AveragePooling2D' },
  ...{ AvgPool3D: 'AveragePooling3D' },
  ...{ GlobalAvgPool1D: 'GlobalAveragePooling1D', GlobalAvgPool2D: 'GlobalAveragePooling2D' },
  ...{ GlobalAvgPool3D: 'GlobalAveragePooling3D', GlobalMaxPool1D: 'GlobalMaxPooling1D' },
  ...{ GlobalMaxPool2D: 'GlobalMaxPooling2D', GlobalMaxPool3D: 'GlobalMaxPooling3D' },
  ...{ CuDNNLSTM: 'LSTM', CuDNNGRU: 'GRU' },
  ...{ BatchNormalizationV1: 'BatchNormalization', BatchNormalizationV2: 'BatchNormalization' },
}

/** What Keras 1's Merge layer is called now, by its mode. */
const merges: Readonly<Record<string, string>> = {
  ...{ concat: 'Concatenate', sum: 'Add', mul: 'Multiply', ave: 'Average', max: 'Maximum' },
}

/** The name that a class has now. @example currentClass('Convolution2D') // 'Conv2D' */
export const currentClass = (className: string, { mode }: Fields = {}): string => {
  const [names, old] = className === 'Merge' ? [merges, String(mode)] : [classNames, className]
  return Object.hasOwn(names, old) ? (names[old] ?? className) : className
}

/** What Keras 1 called the settings of a convolution. */
const ofConvolution = {
  ...{ nbFilter: 'filters', subsample: 'strides', borderMode: 'padding', bias: 'useBias' },
  ...{ atrousRate: 'dilationRate', filterLength: 'kernelSize', subsampleLength: 'strides' },
}
const ofPool = { borderMode: 'padding', poolLength: 'poolSize', stride: 'strides' }

const ofRecurrent = {
  ...{ outputDim: 'units', innerActivation: 'recurrentActivation' },
  ...{ dropoutW: 'dropout', dropoutU: 'recurrentDropout' },
}

/** What is meant where a file says nothing: before it was a setting, and in layers without it. */
const leftOut: Partial<Readonly<Record<LayerKind, Fields>>> = { gru: { resetAfter: false } }
const ofClass: Readonly<Record<string, Fields>> = {
  CuDNNLSTM: { recurrentBias: true },
  CuDNNGRU: { resetAfter: true },
}

/** Settings as Keras 1 called them, for each kind that it had. */
const words: Partial<Readonly<Record<LayerKind, Readonly<Record<string, string>>>>> = {
  dense: { outputDim: 'units', bias: 'useBias' },
  conv1d: ofConvolution,
  conv2d: ofConvolution,
  conv3d: ofConvolution,
  conv2dTranspose: ofConvolution,
  separableConv2d: ofConvolution,
  maxPooling1d: ofPool,
  maxPooling2d: ofPool,
  maxPooling3d: ofPool,
  averagePooling1d: ofPool,
  averagePooling2d: ofPool,
  averagePooling3d: ofPool,
  upSampling1d: { length: 'size' },
  dropout: { p: 'rate' },
  spatialDropout1d: { p: 'rate' },
  spatialDropout2d: { p: 'rate' },
  spatialDropout3d: { p: 'rate' },
  gaussianDropout: { p: 'rate' },
  gaussianNoise: { sigma: 'stddev' },
  simpleRnn: ofRecurrent,
  lstm: ofRecurrent,
  gru: ofRecurrent,
  multiHeadAttention: { outputShape: 'outputSize' },
}

/** Both sides of the one axis: Keras writes [1, 2], we [[1, 2]]. */
const sidesOfOneAxis: Partial<Readonly<Record<LayerKind, string>>> = {
  zeroPadding1d: 'padding',
  cropping1D: 'cropping',
}

/** What Merge said besides its mode; none of it concerns the modes above. */
const ofMerge: ReadonlySet<string> = new Set([
  ...['mode', 'modeType', 'concatAxis', 'dotAxes', 'arguments'],
  ...['outputShape', 'outputShapeType', 'outputMask', 'outputMaskType', 'nodeIndices'],
])

/** Settings in the words of today, whichever version of Keras wrote them. */
export const inCurrentWords = (kind: LayerKind, className: string, config: Fields): Fields => {
  const renamed = Object.entries(withKernelSize(config))
    .filter(([word]) => className !== 'Merge' || !ofMerge.has(word))
    .map(([word, value]) => [words[kind]?.[word] ?? word, value])
  const known = { ...leftOut[kind], ...Object.fromEntries(renamed), ...ofClass[className] }
  return withSides(kind, known)
}

/** The sides of a kernel, which Keras 1 stated one by one. */
const withKernelSize = ({ nbRow, nbCol, kernelDim1, kernelDim2, kernelDim3, ...rest }: Fields) => {
  const said = [kernelDim1, kernelDim2, kernelDim3, nbRow, nbCol].filter(
    (side) => side !== undefined,
  )
  return said.length === 0 ? rest : { ...rest, kernelSize: said }
}

const withSides = (kind: LayerKind, config: Fields): Fields => {
  const word = sidesOfOneAxis[kind]
  const sides = word === undefined ? undefined : config[word]
  return word !== undefined && Array.isArray(sides) ? { ...config, [word]: [sides] } : config
}
