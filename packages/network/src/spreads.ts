import type { Address } from '@longhand/derivation'
import type { AxisWindow } from './facts.ts'
import type { Misfit } from './kind.ts'
import type { Sides } from './schema/per-axis.ts'
import { mapShape, type Sizes } from './shape.ts'
import { isSliding, slidingAxes } from './sliding-axis.ts'
import { spread } from './spread.ts'
import { spanOf } from './windows.ts'

/** How a transposed convolution is set, a number for each axis. */
export interface Spread {
  readonly kernelSize: readonly number[]
  readonly strides: readonly number[]
  readonly padding: 'valid' | 'same' | readonly Sides[]
  readonly outputPadding?: readonly number[] | undefined
  readonly dilationRate: readonly number[]
}

type Along = Omit<AxisWindow, 'padding'> & { readonly padding: Sides; readonly behind: number }

/**
 * The window of outputs along each axis, and the positions added behind.
 *
 * 'valid' gives the last input as many positions as the stride is wide, 'same' centres the window,
 * as in Keras 3, `compute_conv_transpose_output_shape`.
 */
const along = (input: Sizes, set: Spread): readonly Along[] =>
  slidingAxes(input).map(({ name }, i) => {
    const window = {
      axis: name,
      size: set.kernelSize[i] ?? 1,
      stride: set.strides[i] ?? 1,
      dilation: set.dilationRate[i] ?? 1,
    }
    const span = spanOf(window)
    const said = set.outputPadding?.[i]
    const half = Math.floor(span / 2)
    if (set.padding === 'valid')
      return { ...window, padding: [0, 0], behind: said ?? Math.max(window.stride - span, 0) }
    if (set.padding === 'same') return { ...window, padding: [half, half], behind: said ?? 0 }
    return { ...window, padding: set.padding[i] ?? [0, 0], behind: said ?? 0 }
  })

/** The window of outputs along each axis of what a layer reads. */
export const spreadsOver = (input: Sizes, set: Spread): readonly AxisWindow[] =>
  along(input, set).map(({ behind: _, ...window }) =>
    set.padding === 'same' && set.outputPadding === undefined
      ? { ...window, padding: 'same' }
      : window,
  )

/** The input's shape, with as many positions along each axis as come out. */
export const spreadOver = (of: Address, input: Sizes, set: Spread): Sizes => {
  const windows = along(input, set)
  const isSame = set.padding === 'same' && set.outputPadding === undefined
  return mapShape(input, (size, name) => {
    const window = windows.find(({ axis }) => axis === name)
    if (window === undefined || !isSliding(name)) return size
    const { behind: outputPadding, padding, ...rest } = window
    return spread(of, name, size, { ...rest, padding: isSame ? 'same' : padding, outputPadding })
  })
}

/** Output padding of a stride or more: nothing would ever be written there (PyTorch refuses too). */
export const tooMuchBehind = ({
  outputPadding = [],
  strides,
  dilationRate,
}: Spread): readonly Misfit[] => {
  const most = strides.map((stride, i) => Math.max(stride, dilationRate[i] ?? 1))
  if (outputPadding.every((behind, i) => behind < (most[i] ?? 1))) return []
  return [
    {
      field: 'outputPadding',
      expected: 'less than the stride or the dilation along each axis',
      received: outputPadding.join('×'),
      try: 'Write at most the stride less one, or leave it out.',
    },
  ]
}
