import type { PlacedLayer } from '../../layer-kinds.ts'
import { axesOf } from '../../shape.ts'

/** A pool's padding as Keras has it; `before` are zeros to put around first. */
export interface PoolPadding {
  readonly padding: 'same' | 'valid'
  readonly before?: readonly (readonly [number, number])[]
}

interface Axis {
  readonly length: number
  readonly size: number
  readonly stride: number
}

/** Windows along an axis, rounded up. */
const roundedUp = ({ length, size, stride }: Axis): number =>
  Math.ceil((length - size) / stride) + 1

/** Rounding down drops nothing here. */
const isWhole = ({ length, size, stride }: Axis): boolean => (length - size) % stride === 0

/** Keras' 'same' adds what rounding up needs, and only behind. */
const isSame = (axis: Axis): boolean => {
  const { length, size, stride } = axis
  const windows = Math.ceil(length / stride)
  const added = (windows - 1) * stride + size - length
  return windows === roundedUp(axis) && added >= 0 && added < 2
}

/** Steps of one, and as many zeros on each side as keep the size. */
export const isLikeSame = (
  spans: readonly number[],
  strides: readonly number[],
  padding: readonly (readonly [number, number])[],
): boolean =>
  strides.every((stride) => stride === 1) &&
  spans.every((span, i) => padding[i]?.every((zeros) => 2 * zeros === span - 1))

/**
 * A pool's padding in Keras' words, where they can say the same; undefined where they cannot.
 *
 * @param isAfterRelu Whether no input is negative, so that zeros do not change a maximum.
 */
export const poolPadding = (
  { kind, config, inputs: [input] }: PlacedLayer,
  isAfterRelu: boolean,
): PoolPadding | undefined => {
  if (!('poolSize' in config) || !('ceilMode' in config) || input === undefined) return undefined
  const { poolSize, strides = poolSize, padding, ceilMode } = config
  if (padding === 'same') return { padding }
  if (typeof padding === 'string') return undefined
  const sizes = axesOf(input)
  const axes = poolSize.map((size, i) => ({
    length: Number(sizes[i]?.size.value) + (padding[i]?.[0] ?? 0) + (padding[i]?.[1] ?? 0),
    size,
    stride: strides[i] ?? size,
  }))
  const isPadded = padding.flat().some((zeros) => zeros > 0)
  if (kind.startsWith('max') && isLikeSame(poolSize, strides, padding)) return { padding: 'same' }
  if (isPadded && !(isAfterRelu && kind.startsWith('max'))) return undefined
  const before = isPadded ? { before: padding } : {}
  if (!ceilMode || axes.every(isWhole)) return { padding: 'valid', ...before }
  return axes.every(isSame) && !isPadded ? { padding: 'same' } : undefined
}
