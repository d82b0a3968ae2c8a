import type { LayerKind } from '../../layer-kinds.ts'
import type { Fields } from './fields.ts'

/** Names that Keras once used, or takes for others: each with the name it has now. */
const classNames: Readonly<Record<string, string>> = {
  Convolution2D: 'Conv2D',
  AtrousConvolution2D: 'Conv2D',
  AtrousConv2D: 'Conv2D',
  MaxPool2D: 'MaxPooling2D',
  AvgPool2D: 'AveragePooling2D',
  GlobalAvgPool2D: 'GlobalAveragePooling2D',
  BatchNormalizationV1: 'BatchNormalization',
  BatchNormalizationV2: 'BatchNormalization',
}

/** What Keras 1's Merge layer is called now, by its mode. */
const merges: Readonly<Record<string, string>> = { concat: 'Concatenate', sum: 'Add' }

/** The name that a class has now. @example currentClass('Convolution2D') // 'Conv2D' */
export const currentClass = (className: string, { mode }: Fields = {}): string => {
  const [names, old] = className === 'Merge' ? [merges, String(mode)] : [classNames, className]
  return Object.hasOwn(names, old) ? (names[old] ?? className) : className
}

/** Settings as Keras 1 called them, for each kind that it had. */
const words: Partial<Readonly<Record<LayerKind, Readonly<Record<string, string>>>>> = {
  dense: { outputDim: 'units', bias: 'useBias' },
  conv2d: {
    nbFilter: 'filters',
    subsample: 'strides',
    borderMode: 'padding',
    atrousRate: 'dilationRate',
    bias: 'useBias',
  },
  maxPooling2d: { borderMode: 'padding' },
  averagePooling2d: { borderMode: 'padding' },
  dropout: { p: 'rate' },
}

/** What Merge said besides its mode; none of it concerns a sum or a concatenation. */
const ofMerge: ReadonlySet<string> = new Set([
  ...['mode', 'modeType', 'concatAxis', 'dotAxes', 'arguments'],
  ...['outputShape', 'outputShapeType', 'outputMask', 'outputMaskType', 'nodeIndices'],
])

/** Settings in the words of today, whichever version of Keras wrote them. */
export const inCurrentWords = (kind: LayerKind, className: string, config: Fields): Fields => {
  const { nbRow, nbCol, ...rest } = config
  const size = nbRow === undefined && nbCol === undefined ? {} : { kernelSize: [nbRow, nbCol] }
  const renamed = Object.entries(rest)
    .filter(([word]) => className !== 'Merge' || !ofMerge.has(word))
    .map(([word, value]) => [words[kind]?.[word] ?? word, value])
  return { ...Object.fromEntries(renamed), ...size }
}
