import type { Checked } from '../../issue.ts'
import type { Sizes } from '../../shape.ts'
import { inPython } from '../python.ts'
import { channelsFirst, slidingCount, slidingDims } from './layout.ts'
import { args, cannot, module, plain, type TorchLayer } from './torch-layer.ts'
import { evenPadding, isEven, padded, type Sides, sidesOf } from './zeros.ts'

/** A pool of any number of axes, in its place. */
export interface PlacedPool {
  readonly name: string
  readonly inputs: readonly Sizes[]
  readonly config: {
    readonly poolSize: readonly number[]
    readonly strides?: readonly number[] | undefined
    readonly padding: 'same' | 'causal' | Sides
    readonly dilationRate?: readonly number[]
    readonly ceilMode: boolean
  }
}

/** Max pools leave their padding out of the maximum, so that it is minus infinity. */
const nothing = 'float("-inf")'

/** A max or an average pool. */
export const pool = (
  { name, inputs: [input], config }: PlacedPool,
  takes: 'Max' | 'Avg',
): Checked<TorchLayer> => {
  if (input === undefined) return cannot(name, 'no input', 'A pool reads a layer.')
  const { poolSize: size, strides = size, ceilMode, dilationRate = size.map(() => 1) } = config
  const sides = sidesOf(config.padding, input, { size, strides, dilation: dilationRate })
  if (sides.flat().some(Number.isNaN))
    return cannot(
      `${name}.padding`,
      '"same" around an input of unknown size',
      'How much that is cannot be known.',
    )
  const isInside = isEven(sides) && sides.every(([before], i) => 2 * before <= (size[i] ?? 1))
  if (!isInside && takes === 'Avg')
    return cannot(
      `${name}.padding`,
      inPython(sides),
      'PyTorch pads average pools alike on both sides.',
    )
  const isDilated = dilationRate.some((rate) => rate > 1)
  if (isDilated && takes === 'Avg')
    return cannot(
      `${name}.dilationRate`,
      inPython(dilationRate),
      'PyTorch does not dilate average pools.',
    )
  const made = args(
    inPython(size),
    `stride=${inPython(strides)}`,
    isInside ? evenPadding(sides) : undefined,
    isDilated ? `dilation=${inPython(dilationRate)}` : undefined,
    ceilMode ? 'ceil_mode=True' : undefined,
    // Keras leaves the padding of 'same' out of the mean
    takes === 'Avg' && config.padding === 'same' ? 'count_include_pad=False' : undefined,
  )
  return module(`nn.${takes}Pool${slidingCount(input)}d(${made})`, (x, self) =>
    channelsFirst(input, (y) => `${self}(${isInside ? y : padded(y, sides, nothing)})`)(x),
  )
}

/** A pool over all positions, to one number a channel. */
export const globalPool = (
  { inputs: [input], config }: { readonly inputs: readonly Sizes[]; readonly config: object },
  takes: 'mean' | 'amax',
): Checked<TorchLayer> => {
  const keeps = 'keepdims' in config && config.keepdims === true ? ', keepdim=True' : ''
  return plain(
    (x) => `${x}.${takes}(dim=${input === undefined ? '-1' : slidingDims(input)}${keeps})`,
  )
}

/** A pool that is told how much to put out. */
export const adaptivePool = (
  {
    inputs: [input],
    config,
  }: {
    readonly inputs: readonly Sizes[]
    readonly config: { readonly outputSize: readonly (number | null)[] }
  },
  takes: 'Max' | 'Avg',
): Checked<TorchLayer> =>
  input === undefined
    ? cannot('', 'no input', 'A pool reads a layer.')
    : module(
        `nn.Adaptive${takes}Pool${slidingCount(input)}d(${inPython(config.outputSize)})`,
        (x, self) => channelsFirst(input, (y) => `${self}(${y})`)(x),
      )
