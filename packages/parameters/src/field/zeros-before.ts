import type { AxisWindow } from '@longhand/network'

/**
 * Zeros before the input along one axis.
 *
 * With 'same' as many in all as the last window needs, and the smaller half of them first.
 *
 * @param output Positions that the window takes.
 * @see TensorFlow, "Padding"
 */
export const zerosBefore = (
  { padding, size, stride, dilation }: AxisWindow,
  input: number,
  output: number,
): number => {
  if (padding !== 'same') return padding[0]
  const reach = (output - 1) * stride + dilation * (size - 1) + 1
  return Math.floor(Math.max(reach - input, 0) / 2)
}
