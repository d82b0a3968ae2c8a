import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { kernelsOver } from '@longhand/kernels'
import { median } from './contestant.ts'

// What each path of the kernels beyond the plain one gains: both take turns on the same numbers.

const turns = Number(process.env.LONGHAND_TURNS ?? 11)

/** A convolution of square images. */
interface Shape {
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
interface Placed {
  readonly n: number
  readonly window: number
  readonly x: number
  readonly y: number
  readonly w: number
  readonly scratch: number
}

/** Convolutions of W2 and W3. */
const minimal: readonly Shape[] = [
  { n: 32, side: 13, channels: 32, filters: 64, size: 3, zeros: 0 },
  { n: 16, side: 32, channels: 32, filters: 32, size: 3, zeros: 1 },
  { n: 16, side: 16, channels: 32, filters: 64, size: 3, zeros: 1 },
  { n: 16, side: 16, channels: 64, filters: 64, size: 3, zeros: 1 },
  { n: 16, side: 8, channels: 64, filters: 128, size: 3, zeros: 1 },
]

/** A convolution of W1, one of 3×3 that is not padded, and longer strides. */
const patched: readonly Shape[] = [
  { n: 16, side: 14, channels: 6, filters: 16, size: 5, zeros: 0 },
  { n: 16, side: 12, channels: 12, filters: 20, size: 3, zeros: 0 },
  { n: 16, side: 32, channels: 16, filters: 32, size: 3, stride: 2, zeros: 1 },
  { n: 16, side: 32, channels: 16, filters: 32, size: 5, stride: 2, zeros: 2 },
]

const memory = new WebAssembly.Memory({ initial: 3000 })
const kernels = await kernelsOver(memory)

const ratios = (plain: () => void, other: () => void): readonly number[] => {
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

const cell = (all: readonly number[]): string =>
  `× ${median(all).toFixed(2)} (${all[0]?.toFixed(2)}–${all.at(-1)?.toFixed(2)})`

/** The numbers of a window with as many zeros on each side, and where its numbers lie. */
const place = ({ n, side, channels, filters, size, stride = 1, zeros }: Shape): Placed => {
  let end = 16
  const allocate = (bytes: number): number => {
    const at = end
    end = Math.ceil((at + bytes) / 16) * 16
    return at
  }
  const out = Math.floor((side + 2 * zeros - size) / stride) + 1
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

const labelOf = ({ n, side, channels, filters, size, stride = 1 }: Shape): string =>
  `${n} of ${side}×${side}×${channels} to ${filters}, ${size}×${size}${stride > 1 ? `, stride ${stride}` : ''}`

const minimalRow = (shape: Shape): string => {
  const { n, window, x, y, w, scratch } = place(shape)
  const cells = [
    ratios(
      () => kernels.convolution(n, window, x, w, 0, y, scratch),
      () => kernels.winograd(n, window, x, w, 0, y, scratch),
    ),
    ratios(
      () => kernels.inputGradient(n, window, w, y, x, scratch),
      () => kernels.winogradInputGradient(n, window, w, y, x, scratch),
    ),
    ratios(
      () => kernels.filterGradient(n, window, x, y, w, scratch),
      () => kernels.winogradFilterGradient(n, window, x, y, w, scratch),
    ),
  ].map(cell)
  return `| ${[labelOf(shape), ...cells].join(' | ')} |`
}

const patchRow = (shape: Shape): string => {
  const { n, window, x, y, w, scratch } = place(shape)
  const all = ratios(
    () => kernels.inputGradient(n, window, w, y, x, scratch),
    () => kernels.patchGradient(n, window, w, y, x, scratch),
  )
  return `| ${labelOf(shape)} | ${cell(all)} |`
}

const text = `# What the faster paths gain

${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores; Node.js ${process.version}; ${new Date().toISOString().slice(0, 10)}. Both paths take turns, ${turns} times, in one thread; a cell holds how many times as long the path took as the plain one: the median, then the least and the most.

## Winograd's minimal filtering, F(4×4, 3×3)

| convolution | forward | input's gradient | filter's gradient |
| --- | --- | --- | --- |
${minimal.map(minimalRow).join('\n')}

## The input's gradient window by window

| convolution | input's gradient |
| --- | --- |
${patched.map(patchRow).join('\n')}
`
process.stdout.write(text)
if (process.argv.includes('--write')) writeFileSync(join(import.meta.dirname, 'paths.md'), text)
