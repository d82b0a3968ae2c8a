import { type Kernels, kernelsOver } from '@longhand/kernels'
import { median } from './contestant.ts'

/** How often both paths take turns. */
export const turns: number = Number(process.env.LONGHAND_TURNS ?? 11)

/** A convolution of square images. */
export interface Shape {
  readonly n: number
  readonly side: number
  readonly channels: number
  readonly filters: number
  readonly size: number
  readonly stride?: number
  /** On each side. */
  readonly zeros: number
}

/** Where all of it lies. */
export interface Placed {
  readonly n: number
  readonly window: number
  readonly x: number
  readonly y: number
  readonly w: number
  readonly scratch: number
}

/** The memory of them all. */
export const memory: WebAssembly.Memory = new WebAssembly.Memory({ initial: 3000 })
/** The kernels, over a memory for all of them. */
export const kernels: Kernels = await kernelsOver(memory)

/** How many times as long one took as the other, turn by turn, sorted. */
export const ratios = (plain: () => void, other: () => void): readonly number[] => {
  const time = (work: () => void): number => {
    const before = performance.now()
    work()
    return performance.now() - before
  }
  for (const work of [plain, other]) work()
  return Array.from({ length: turns }, () => {
    const base = time(plain)
    return time(other) / base
  }).toSorted((a, b) => a - b)
}

/** The median, the least and the most. */
export const cell = (all: readonly number[]): string =>
  `× ${median(all).toFixed(2)} (${all[0]?.toFixed(2)}–${all.at(-1)?.toFixed(2)})`

/** Positions along each side of what it gives. */
export const outOf = ({ side, size, stride = 1, zeros }: Shape): number =>
  Math.floor((side + 2 * zeros - size) / stride) + 1

/** The numbers of a window with as many zeros on each side, and where its numbers lie. */
export const place = (shape: Shape): Placed => {
  const { n, side, channels, filters, size, stride = 1, zeros } = shape
  let end = 16
  const allocate = (bytes: number): number => {
    const at = end
    end = Math.ceil((at + bytes) / 16) * 16
    return at
  }
  const out = outOf(shape)
  const window = allocate(80)
  const sizes = [1, side, side, channels, 1, out, out, filters, 1, size, size, 1, stride, stride]
  new Int32Array(memory.buffer, window, 20).set([...sizes, 1, 1, 1, 0, zeros, zeros])
  const numbers = (count: number): number => {
    const at = allocate(4 * count)
    new Float32Array(memory.buffer, at, count).forEach((_, i, all) => {
      all[i] = Math.sin(i)
    })
    return at
  }
  const x = numbers(n * side * side * channels)
  const y = numbers(n * out * out * filters)
  const w = numbers(size * size * channels * filters)
  return { n, window, x, y, w, scratch: end }
}

/** A shape in words. */
export const labelOf = ({ n, side, channels, filters, size, stride = 1 }: Shape): string =>
  `${n} of ${side}×${side}×${channels} to ${filters}, ${size}×${size}${stride > 1 ? `, stride ${stride}` : ''}`
