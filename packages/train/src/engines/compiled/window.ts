import type { AxisWindow, PlacedLayer, Sizes } from '@longhand/network'
import { channelsOf } from './sizes.ts'

interface Along {
  readonly size: number
  readonly stride: number
  readonly dilation: number
  readonly input: number
  readonly output: number
  readonly before: number
}

const still: Along = { size: 1, stride: 1, dilation: 1, input: 1, output: 1, before: 0 }

/** Rows and columns of an image; a sequence is an image of one row. */
const sidesOf = (shape: Sizes): readonly [height: number, width: number] => {
  if (shape.type === 'image') return [Number(shape.height.value), Number(shape.width.value)]
  return [1, shape.type === 'sequence' ? Number(shape.steps.value) : 1]
}

/** Zeros before the first input; TensorFlow's 'same' puts the odd one behind the last. */
const zerosBefore = (window: AxisWindow, input: number, output: number): number => {
  const { size, stride, dilation, padding } = window
  if (padding !== 'same') return padding[0]
  return Math.floor(Math.max(0, (output - 1) * stride + dilation * (size - 1) + 1 - input) / 2)
}

const along = (window: AxisWindow | undefined, input: number, output: number): Along =>
  window === undefined
    ? still
    : { ...window, input, output, before: zerosBefore(window, input, output) }

/** The 20 numbers of a window over images or sequences, as kernels read them. */
const numbersOf = (h: Along, w: Along, channels: number, filters: number): readonly number[] => [
  ...[1, h.input, w.input, channels],
  ...[1, h.output, w.output, filters],
  ...[1, h.size, w.size],
  ...[1, h.stride, w.stride],
  ...[1, h.dilation, w.dilation],
  ...[0, h.before, w.before],
]

/**
 * The window that a layer slides over an image or a sequence; undefined where it slides over
 * something else, or cuts positions off.
 */
export const windowOf = ({ sees, inputs, output }: PlacedLayer): readonly number[] | undefined => {
  const [input] = inputs
  if (sees.type !== 'window' || input === undefined || input.type === 'volume') return undefined
  const find = (...names: AxisWindow['axis'][]) =>
    sees.windows.find(({ axis }) => names.includes(axis))
  const [[height, width], [toHeight, toWidth]] = [sidesOf(input), sidesOf(output)]
  const h = along(find('height'), height, toHeight)
  const w = along(find('width', 'steps'), width, toWidth)
  return h.before < 0 || w.before < 0
    ? undefined
    : numbersOf(h, w, channelsOf(input), channelsOf(output))
}

/** The window that sees a whole image or sequence, for pools over everything. */
export const wholeWindow = (input: Sizes): readonly number[] => {
  const [height, width] = sidesOf(input)
  const channels = channelsOf(input)
  return numbersOf(
    { ...still, size: height, input: height },
    { ...still, size: width, input: width },
    channels,
    channels,
  )
}
