import { expect, test } from 'vitest'
import { difference, numbersFrom } from '../test/numbers.ts'
import { kernelsOver } from './kernels.ts'

/** Examples, sides, channels and filters; of the windows: sides, stride, gaps between rows, zeros. */
const cases = [
  { n: 3, height: 12, width: 9, channels: 1, filters: 6, rows: 5, columns: 5, stride: 1, zeros: 2 },
  { n: 7, height: 8, width: 8, channels: 1, filters: 5, rows: 3, columns: 3, stride: 1, zeros: 0 },
  { n: 2, height: 9, width: 8, channels: 1, filters: 4, rows: 7, columns: 7, stride: 1, zeros: 3 },
  {
    n: 2,
    height: 30,
    width: 40,
    channels: 3,
    filters: 4,
    rows: 3,
    columns: 3,
    stride: 1,
    zeros: 1,
  },
  { n: 9, height: 9, width: 10, channels: 6, filters: 9, rows: 5, columns: 4, stride: 1, zeros: 0 },
  { n: 5, height: 8, width: 7, channels: 16, filters: 8, rows: 3, columns: 3, stride: 1, zeros: 1 },
  {
    n: 4,
    height: 12,
    width: 13,
    channels: 4,
    filters: 8,
    rows: 3,
    columns: 2,
    stride: 2,
    zeros: 0,
  },
  { n: 3, height: 11, width: 9, channels: 5, filters: 7, rows: 2, columns: 3, stride: 2, zeros: 1 },
] as const

type Case = (typeof cases)[number]

const sidesOf = ({ height, width, rows, columns, stride, zeros }: Case) => ({
  outHeight: Math.floor((height + 2 * zeros - rows) / stride) + 1,
  outWidth: Math.floor((width + 2 * zeros - columns) / stride) + 1,
})

/** A plain loop over what each window of the pool picks, with every product that follows from it. */
const overProducts = (
  one: Case,
  z: Float32Array,
  tell: (x: number, w: number, y: number) => void,
): void => {
  const { n, height, width, channels, filters, rows, columns, stride, zeros } = one
  const { outHeight, outWidth } = sidesOf(one)
  const [down, across] = [outHeight >> 1, outWidth >> 1]
  for (let y = 0; y < n * down * across * filters; y += 1) {
    const f = y % filters
    const position = Math.floor(y / filters)
    const [q, p] = [position % across, Math.floor(position / across) % down]
    const example = Math.floor(position / (across * down))
    const places = [0, 1, 2, 3].map((i) => [2 * p + (i >> 1), 2 * q + (i & 1)] as const)
    const seen = places.map(
      ([h, v]) => z[((example * outHeight + h) * outWidth + v) * filters + f] ?? Number.NaN,
    )
    const [h0 = 0, v0 = 0] = places[seen.indexOf(Math.max(...seen))] ?? []
    for (let tap = 0; tap < rows * columns; tap += 1) {
      const h = h0 * stride - zeros + Math.floor(tap / columns)
      const v = v0 * stride - zeros + (tap % columns)
      if (h < 0 || h >= height || v < 0 || v >= width) continue
      for (let c = 0; c < channels; c += 1)
        tell(
          ((example * height + h) * width + v) * channels + c,
          (tap * channels + c) * filters + f,
          y,
        )
    }
  }
}

test.each(cases)(
  'picked gradients: as a plain loop in 64 bits, $n×$height×$width×$channels, $rows×$columns',
  async (one) => {
    const { n, height, width, channels, filters, rows, columns, stride, zeros } = one
    const { outHeight, outWidth } = sidesOf(one)
    const memory = new WebAssembly.Memory({ initial: 40 })
    const kernels = await kernelsOver(memory)
    const floats = (at: number, count: number) => new Float32Array(memory.buffer, at, count)
    const put = (at: number, numbers: Float32Array): Float32Array => {
      floats(at, numbers.length).set(numbers)
      return numbers
    }
    const [down, across] = [outHeight >> 1, outWidth >> 1]
    const sizes = [1, height, width, channels, 1, outHeight, outWidth, filters]
    const steps = [1, rows, columns, 1, stride, stride, 1, 1, 1, 0, zeros, zeros]
    const pooled = [1, outHeight, outWidth, filters, 1, down, across, filters]
    new Int32Array(memory.buffer, 16, 20).set([...sizes, ...steps])
    new Int32Array(memory.buffer, 96, 20).set([...pooled, 1, 2, 2, 1, 2, 2, 1, 1, 1, 0, 0, 0])
    const given = n * down * across * filters
    const [atX, atW, atZ, atY, atDy, to, scratch] = [
      ...[1024, 200_000, 300_000, 500_000, 600_000, 700_000, 900_000],
    ] as const
    const x = put(atX, numbersFrom(1, n * height * width * channels))
    const w = put(atW, numbersFrom(2, rows * columns * channels * filters))
    // as behind a ReLU: some windows have seen nothing but zeros, and are given 0
    const z = put(
      atZ,
      numbersFrom(3, n * outHeight * outWidth * filters).map((value) => Math.max(0, value)),
    )
    kernels.maxPool(n, 96, atZ, atY)
    const y = floats(atY, given)
    const dy = put(
      atDy,
      numbersFrom(4, given).map((value, i) => (y[i] ? value : 0)),
    )
    const [dw, dx] = [new Float64Array(w.length), new Float64Array(x.length)]
    overProducts(one, z, (atX, atW, atY) => {
      dw[atW] = (dw[atW] ?? 0) + (x[atX] ?? 0) * (dy[atY] ?? 0)
      dx[atX] = (dx[atX] ?? 0) + (w[atW] ?? 0) * (dy[atY] ?? 0)
    })
    kernels.pickedFilterGradient(n, 16, 96, atX, atZ, atY, atDy, to, scratch)
    expect(difference(dw, floats(to, w.length))).toBeLessThan(2e-6)
    floats(to, x.length).fill(7)
    kernels.pickedInputGradient(n, 16, 96, atW, atZ, atY, atDy, to, scratch)
    expect(difference(dx, floats(to, x.length))).toBeLessThan(2e-6)
  },
)
