import type { Affine } from '@longhand/derivation'
import type { AxisWindow, PlacedLayer } from '@longhand/network'
import { required } from '../working/required.ts'

/** A window along one axis, and the indices that tell where it stands and what it sees. */
export interface Window {
  /** The index of a position of the window, and of a place in the input. */
  readonly place: 'y' | 'x'
  /** The index of an entry of the window. */
  readonly entry: 'u' | 'v'
  readonly size: number
  readonly stride: number
  readonly dilation: number
  /** Zeros before the input, and places that count as input or padding after the first of these. */
  readonly before: number
  readonly after: number
  readonly input: number
  readonly output: number
}

/** The windows of a layer along rows and columns. */
export const windowsOf = ({
  sees,
  inputs: [input],
  output,
  name,
}: Pick<PlacedLayer, 'sees' | 'inputs' | 'output' | 'name'>): readonly [
  rows: Window,
  columns: Window,
] => {
  const along = (axis: 'height' | 'width', place: 'y' | 'x', entry: 'u' | 'v'): Window => {
    const isImage = input?.type === 'image' && output.type === 'image' && sees.type === 'window'
    const window = required(
      isImage ? sees.windows.find((one) => one.axis === axis) : undefined,
      `${name}: window along its ${axis}`,
    )
    const sizes = isImage
      ? { read: Number(input[axis].value), made: Number(output[axis].value) }
      : undefined
    return fitted(window, place, entry, required(sizes, name))
  }
  return [along('height', 'y', 'u'), along('width', 'x', 'v')]
}

const fitted = (
  { size, stride, dilation, padding }: AxisWindow,
  place: Window['place'],
  entry: Window['entry'],
  { read, made }: { readonly read: number; readonly made: number },
): Window => {
  // 'same': as many zeros as the positions need, the odd one after, as Keras does
  const all = Math.max((made - 1) * stride + dilation * (size - 1) + 1 - read, 0)
  const [before, after] = padding === 'same' ? [Math.floor(all / 2), Math.ceil(all / 2)] : padding
  return { place, entry, size, stride, dilation, before, after, input: read, output: made }
}

/** What an entry of the window reads where it stands: s·y + d·u − p. */
export const reads = ({ place, entry, stride, dilation, before }: Window): Affine => ({
  constant: -before,
  times: { [place]: stride, [entry]: dilation },
})

/** Where the window stands when an entry of it reads a place: (y + p − d·u) / s, if that is whole. */
export const isReadFrom = ({ place, entry, stride, dilation, before }: Window): Affine => ({
  constant: before,
  times: { [place]: 1, [entry]: -dilation },
  ...(stride > 1 && { over: stride }),
})

/** How many entries of the window stand from a place on to below another, at one position. */
export const entriesWithin = (
  { size, stride, dilation, before }: Window,
  position: number,
  [from, to]: readonly [number, number],
): number => {
  const start = position * stride - before
  const first = Math.max(0, Math.ceil((from - start) / dilation))
  const end = Math.min(size, Math.ceil((to - start) / dilation))
  return Math.max(0, end - first)
}
