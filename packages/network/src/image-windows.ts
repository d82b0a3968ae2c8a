import type { Address, Expression } from '@longhand/derivation'
import type { AxisWindow, Sees } from './facts.ts'
import type { Padding, Pair } from './schema/words.ts'
import type { ImageOf } from './shape.ts'
import { slide } from './slide.ts'

/** A window over an image: rows and columns of everything. */
export interface ImageWindow {
  readonly size: Pair
  readonly strides: Pair
  readonly padding: Padding
  readonly dilation?: Pair
  readonly ceilMode?: boolean
}

/** The window along each axis. */
const windowsOf = ({ size, strides, padding, dilation = [1, 1] }: ImageWindow) => {
  const [rows, columns] = padding === 'same' ? ['same' as const, 'same' as const] : padding
  const height: AxisWindow = {
    axis: 'height',
    size: size[0],
    stride: strides[0],
    dilation: dilation[0],
    padding: rows,
  }
  const width: AxisWindow = {
    axis: 'width',
    size: size[1],
    stride: strides[1],
    dilation: dilation[1],
    padding: columns,
  }
  return { height, width }
}

/** How many positions the window takes along rows and columns. */
export const slideOverImage = (
  of: Address,
  { height, width }: ImageOf<Expression>,
  window: ImageWindow,
): { readonly height: Expression; readonly width: Expression } => {
  const along = windowsOf(window)
  const rounding = { ceilMode: window.ceilMode ?? false }
  return {
    height: slide(of, 'height', height, { ...along.height, ...rounding }),
    width: slide(of, 'width', width, { ...along.width, ...rounding }),
  }
}

/** What one output sees through the window; `field` is the setting that states its size. */
export const seesWindow = (field: string, window: ImageWindow): Sees => {
  const { height, width } = windowsOf(window)
  return { type: 'window', field, windows: [height, width] }
}
