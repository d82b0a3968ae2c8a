import { type PlainLayer, pairIn } from './layer.ts'

/** A window along one axis: outputs, and zeros before the input. */
const along = (
  input: number,
  window: { size: number; stride: number; dilation: number; ceil: boolean },
  padding: unknown,
  axis: number,
) => {
  const { size, stride, dilation, ceil } = window
  const span = dilation * (size - 1) + 1
  if (padding === 'same') {
    const output = Math.ceil(input / stride)
    const all = Math.max((output - 1) * stride + span - input, 0)
    return { output, before: Math.floor(all / 2), after: all - Math.floor(all / 2) }
  }
  const sides: unknown = Array.isArray(padding) ? padding[axis] : padding
  const [before = 0, after = 0] = pairIn(sides, [0, 0])
  const room = input + before + after - span
  const output = ceil
    ? Math.min(Math.ceil(room / stride) + 1, Math.ceil((input + before) / stride))
    : Math.floor(room / stride) + 1
  return { output, before, after }
}

/** The window along rows and columns. */
export const windowOf = ({ inputs: [x], config }: PlainLayer, size: readonly number[]) => {
  const strides = pairIn(config.strides, config.poolSize === undefined ? [1, 1] : size)
  const dilation = pairIn(config.dilationRate, [1, 1])
  return [0, 1].map((axis) => {
    const [s, d, k] = [strides[axis] ?? 1, dilation[axis] ?? 1, size[axis] ?? 1]
    const window = { size: k, stride: s, dilation: d, ceil: config.ceilMode === true }
    return { s, d, k, ...along(x?.shape[axis + 1] ?? 0, window, config.padding ?? 'valid', axis) }
  })
}
