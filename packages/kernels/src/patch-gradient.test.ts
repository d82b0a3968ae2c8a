import { expect, test } from 'vitest'
import { difference, numbersFrom } from '../test/numbers.ts'
import { kernelsOver } from './kernels.ts'

/** Along each axis: size of the input, of the window, stride, dilation, zeros before. */
type Along = readonly [input: number, size: number, stride: number, dilation: number, zeros: number]

const cases: readonly (readonly [height: Along, width: Along])[] = [
  [
    [14, 5, 1, 1, 0],
    [14, 5, 1, 1, 0],
  ],
  [
    [9, 3, 2, 1, 1],
    [8, 3, 3, 1, 0],
  ],
  [
    [11, 3, 1, 2, 2],
    [12, 2, 2, 3, 1],
  ],
  [
    [13, 3, 2, 3, 3],
    [10, 4, 1, 2, 0],
  ],
  [
    [12, 4, 4, 2, 0],
    [40, 3, 1, 1, 1],
  ],
]

const outOf = ([input, size, stride, dilation, zeros]: Along): number =>
  Math.floor((input + 2 * zeros - dilation * (size - 1) - 1) / stride) + 1

/** The gradient by a plain loop in 64 bits over every output and tap. */
const expectedOf = (
  [h, v]: readonly [Along, Along],
  [n, channels, filters]: readonly [number, number, number],
  dy: Float32Array,
  w: Float32Array,
): Float64Array => {
  const dx = new Float64Array(n * h[0] * v[0] * channels)
  const [outHeight, outWidth] = [outOf(h), outOf(v)]
  for (let at = 0; at < n * outHeight * outWidth * h[1] * v[1]; at += 1) {
    const [column, row] = [at % v[1], Math.floor(at / v[1]) % h[1]]
    const position = Math.floor(at / (v[1] * h[1]))
    const [q, p] = [position % outWidth, Math.floor(position / outWidth) % outHeight]
    const y = p * h[2] - h[4] + row * h[3]
    const x = q * v[2] - v[4] + column * v[3]
    if (y < 0 || y >= h[0] || x < 0 || x >= v[0]) continue
    const example = Math.floor(position / (outWidth * outHeight))
    for (let c = 0; c < channels; c += 1)
      for (let f = 0; f < filters; f += 1) {
        const to = ((example * h[0] + y) * v[0] + x) * channels + c
        const weight = w[((row * v[1] + column) * channels + c) * filters + f] ?? 0
        dx[to] = (dx[to] ?? 0) + (dy[position * filters + f] ?? 0) * weight
      }
  }
  return dx
}

test.each(cases)('patchGradient: as a plain loop in 64 bits, %j by %j', async (h, v) => {
  const memory = new WebAssembly.Memory({ initial: 40 })
  const kernels = await kernelsOver(memory)
  const [n, channels, filters] = [9, 6, 10]
  const sides = [1, h[0], v[0], channels, 1, outOf(h), outOf(v), filters]
  const window = [1, h[1], v[1], 1, h[2], v[2], 1, h[3], v[3], 0, h[4], v[4]]
  new Int32Array(memory.buffer, 16, 20).set([...sides, ...window])
  const floats = (at: number, count: number) => new Float32Array(memory.buffer, at, count)
  const dy = numbersFrom(1, n * outOf(h) * outOf(v) * filters)
  const w = numbersFrom(2, h[1] * v[1] * channels * filters)
  const [atDy, atW, atDx, scratch] = [65_536, 1_000_000, 1_100_000, 1_500_000]
  floats(atDy, dy.length).set(dy)
  floats(atW, w.length).set(w)
  const expected = expectedOf([h, v], [n, channels, filters], dy, w)
  const dx = floats(atDx, expected.length).fill(7)
  kernels.patchGradient(n, 16, atW, atDy, atDx, scratch)
  expect(difference(expected, dx)).toBeLessThan(2e-6)
})
