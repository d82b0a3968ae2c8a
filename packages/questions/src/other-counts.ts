import type { RowFacts } from '@longhand/marking'

/** A convolution as its row states it. */
interface Stated {
  readonly kernel: readonly [rows: number, columns: number]
  readonly inputs: number
  readonly filters: number
  readonly words: RowFacts['words']
  /** Whether each filter may read one channel only: nothing on the page tells that it reads all. */
  readonly mayBeDepthwise: boolean
}

/** More groups than this are nobody's, but for one a channel. */
const mostGroups = 1024
/** A row stands for so many layers and no more. */
const mostLayers = 8

/**
 * What a row counts if it states another layer than an ordinary convolution: its numbers leave that
 * open where nothing names it.
 *
 * With groups, one a channel (MobileNet), separable, with batch normalisation (2C or 4C) behind it,
 * several layers in one row (VGG), normalisation or a pool with numbers of its own alone, and
 * LeNet-5’s C3, whose maps read 60 of 96 pairs (LeCun 1998, table I); each with biases and without.
 */
export const otherCounts = ({ kernel: [rows, columns], ...row }: Stated): readonly number[] => {
  const { inputs, filters, words, mayBeDepthwise } = row
  const window = rows * columns
  const pairs = [
    ...grouped(inputs, filters).filter((pairs) => mayBeDepthwise || pairs !== filters),
    ...(window === 25 && inputs === 6 && filters === 16 ? [60] : []),
  ]
  const inGroups = pairs.flatMap((one) => withBiases(window * one, filters))
  const depthwise = withBiases(window * inputs, inputs)
  const apart = inputs === filters && mayBeDepthwise ? depthwise : []
  const separable = depthwise.flatMap((one) => withBiases(one + inputs * filters, filters))
  const chain = [0, 2, 4].flatMap((norm) =>
    [0, 1].flatMap((bias) => inOneRow(window, row, (bias + norm) * filters)),
  )
  return [...inGroups, ...apart, ...separable, ...chain, ...alone(row, words)]
}

const withBiases = (weights: number, biases: number): readonly number[] => [
  weights,
  weights + biases,
]

/** AlexNet's halves, the only groups that are common where a layer gives other channels than it reads. */
const twoTowers = 2

/** Pairs of an input and a filter that are left: in other groups, the count has forgotten something. */
const grouped = (inputs: number, filters: number): readonly number[] => {
  const most = Math.min(inputs, filters, mostGroups)
  const counts = Array.from({ length: Math.max(0, most - 1) }, (_, i) => i + 2)
  return [...counts, inputs]
    .filter((groups) => groups > 1 && inputs % groups === 0 && filters % groups === 0)
    .filter((groups) => groups === twoTowers || inputs === filters)
    .map((groups) => (inputs / groups) * filters)
}

/** Layers one behind the other: the first reads what the row says, the others their own filters. */
const inOneRow = (
  window: number,
  { inputs, filters }: Pick<Stated, 'inputs' | 'filters'>,
  besides: number,
): readonly number[] =>
  Array.from({ length: mostLayers }, (_, more) => {
    const weights = window * filters * (inputs + more * filters)
    return weights + (more + 1) * besides
  })

/** A pool has no parameters, or LeNet’s two a map; normalisation has two a channel or four. */
const alone = ({ inputs, filters }: Pick<Stated, 'inputs' | 'filters'>, words: Stated['words']) =>
  inputs === filters && !words.some((word) => word.startsWith('conv'))
    ? [0, 2 * filters, 4 * filters]
    : []
