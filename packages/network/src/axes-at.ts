import type { Misfit } from './kind.ts'
import { axesOf, type Sizes, shapeInWords, shapeOf } from './shape.ts'

/**
 * The place of an axis among those of a shape, from 0; undefined where there is none.
 *
 * @param axis As Keras counts: 1 is the first after the batch, −1 the last.
 */
export const axisAt = (shape: Sizes, axis: number): number | undefined => {
  const count = axesOf(shape).length
  const at = axis < 0 ? count + axis : axis - 1
  return at >= 0 && at < count ? at : undefined
}

/** The places of several axes among those of a shape, in order, each once. */
export const axesAt = (shape: Sizes, axes: readonly number[]): readonly number[] =>
  [...new Set(axes.flatMap((axis) => axisAt(shape, axis) ?? []))].sort((a, b) => a - b)

/** Axes that a shape does not have. */
export const axisMisfits = (
  shape: Sizes,
  axes: readonly number[],
  field: string = 'axis',
): readonly Misfit[] =>
  axes
    .filter((axis) => axisAt(shape, axis) === undefined)
    .map((axis) => ({
      field,
      expected: `an axis of ${shapeInWords(shapeOf(shape))}: 1 to ${axesOf(shape).length}, or back from -1`,
      received: String(axis),
      try: 'Write -1 for the channels or features.',
    }))
