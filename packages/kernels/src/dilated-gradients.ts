import type { GradConfig, NamedAttrMap, Tensor } from '@tensorflow/tfjs-core'
import type { Tensorflow } from './tensorflow.ts'

/**
 * Gives dilated convolutions the gradients that TensorFlow.js lacks on every backend.
 *
 * A dilated filter is an ordinary one with zeros between its taps: its gradients are those of that
 * filter, without the zeros' own.
 */
export const registerDilatedGradients = (tf: Tensorflow): void => {
  for (const name of ['Conv2D', 'DepthwiseConv2dNative', 'Conv3D']) {
    const before = tf.getGradient(name)
    tf.unregisterGradient(name)
    tf.registerGradient({ ...before, gradFunc: withDilation(tf, before) })
  }
}

const withDilation =
  (tf: Tensorflow, { gradFunc }: GradConfig): GradConfig['gradFunc'] =>
  (dy, saved, attrs) => {
    const [x, filter] = saved
    const dilations = dilationsOf(attrs, (filter?.rank ?? 2) - 2)
    if (x === undefined || filter === undefined || dilations.every((dilation) => dilation === 1))
      return gradFunc(dy, saved, attrs)
    const ones = dilations.map(() => 1)
    const gradients = gradFunc(dy, [x, spread(tf, filter, dilations)], {
      ...attrs,
      dilations: ones,
    })
    return {
      ...gradients,
      filter: () => {
        const wide = gradients.filter?.()
        if (wide === undefined) throw new TypeError('a convolution without a filter')
        return tf.stridedSlice(wide, ...taps(wide, dilations))
      },
    }
  }

/** A rate for each axis of a window. */
const dilationsOf = ({ dilations }: NamedAttrMap, axes: number): readonly number[] => {
  const rates = typeof dilations === 'number' ? [dilations] : [dilations].flat().map(Number)
  return Array.from({ length: axes }, (_, axis) => rates[axis] || rates[0] || 1)
}

/** The filter with `dilation` − 1 zeros between its taps along each axis of the window. */
const spread = (tf: Tensorflow, filter: Tensor, dilations: readonly number[]): Tensor =>
  dilations.reduce((wide, dilation, axis) => {
    const size = wide.shape[axis] ?? 1
    const [outer, inner] = [wide.shape.slice(0, axis), wide.shape.slice(axis + 1)]
    const { sizeFromShape } = tf.util
    const apart = tf.reshape(wide, [sizeFromShape(outer), size, 1, sizeFromShape(inner)])
    const zeros: [number, number][] = [
      [0, 0],
      [0, 0],
      [0, dilation - 1],
      [0, 0],
    ]
    const padded = tf.reshape(tf.pad(apart, zeros), [...outer, size * dilation, ...inner])
    const kept = [...outer, (size - 1) * dilation + 1, ...inner]
    return tf.slice(
      padded,
      kept.map(() => 0),
      kept,
    )
  }, filter)

/** Where the taps lie among the zeros: begin, end and steps along each axis. */
const taps = (
  { shape }: Tensor,
  dilations: readonly number[],
): [begin: number[], end: number[], steps: number[]] => [
  shape.map(() => 0),
  [...shape],
  shape.map((_, axis) => dilations[axis] ?? 1),
]
