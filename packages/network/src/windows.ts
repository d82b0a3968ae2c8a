import type { Address, Expression } from '@longhand/derivation'
import { as, quantity } from '@longhand/derivation'
import type { AxisWindow, Sees } from './facts.ts'
import type { Sides } from './schema/per-axis.ts'
import { mapShape, type Sizes } from './shape.ts'
import { slide } from './slide.ts'
import { isSliding, slidingAxes, wordsOf } from './sliding-axis.ts'

/** A window over the steps, rows, columns or slices of everything: a number for each axis. */
export interface Window {
  readonly size: readonly number[]
  readonly strides: readonly number[]
  readonly padding: 'same' | 'causal' | readonly Sides[]
  readonly dilation?: readonly number[]
  readonly ceilMode?: boolean
}

/** Positions that a window spans along an axis: d·(k − 1) + 1. */
export const spanOf = ({ size, dilation }: Pick<AxisWindow, 'size' | 'dilation'>): number =>
  dilation * (size - 1) + 1

/** The window along each axis of what it slides over. */
export const windowsOver = (input: Sizes, window: Window): readonly AxisWindow[] =>
  slidingAxes(input).map(({ name }, i) => {
    const along = {
      axis: name,
      size: window.size[i] ?? 1,
      stride: window.strides[i] ?? 1,
      dilation: window.dilation?.[i] ?? 1,
    }
    const { padding } = window
    if (padding === 'causal') return { ...along, padding: [spanOf(along) - 1, 0] }
    return { ...along, padding: padding === 'same' ? 'same' : (padding[i] ?? [0, 0]) }
  })

/** The input's shape, with as many positions along each axis as the window takes. */
export const slideOver = (of: Address, input: Sizes, window: Window): Sizes => {
  const windows = windowsOver(input, window)
  return mapShape(input, (size, name) => {
    const along = windows.find(({ axis }) => axis === name)
    if (along === undefined || !isSliding(name)) return size
    // zeros before the first step, as many as give an output at every stride
    const padding = window.padding === 'causal' ? 'same' : along.padding
    return slide(of, name, size, { ...along, padding, ceilMode: window.ceilMode ?? false })
  })
}

/** What one output sees through the window; `field` is the setting that states its size. */
export const seesWindow = (field: string, input: Sizes, window: Window): Sees => ({
  type: 'window',
  field,
  windows: windowsOver(input, window),
})

/** The sides of a kernel, as the first axes of a weight tensor. */
export const kernelSides = (
  of: Address,
  input: Sizes,
  size: readonly number[],
): readonly Expression[] =>
  slidingAxes(input).map(({ name }, i) => quantity(wordsOf[name].kernel, size[i] ?? 1, of))

/** Every position of an output, as the times that one example uses a shared weight. */
export const atEachPosition = (output: Sizes): readonly Expression[] =>
  slidingAxes(output).map(({ name, size }) => as(wordsOf[name].output, size))

/** Every position of an input, as the times that one example uses a weight that spreads it. */
export const atEachInput = (input: Sizes): readonly Expression[] =>
  slidingAxes(input).map(({ name, size }) => as(wordsOf[name].input, size))
