import { expect, test } from 'vitest'
import { difference, numbersFrom } from '../test/numbers.ts'
import { kernelsOver } from './kernels.ts'

/** Examples, height, width, channels, filters, and zeros above and left of the image. */
const cases = [
  { n: 1, height: 4, width: 4, channels: 4, filters: 4, top: 1, left: 1 },
  { n: 3, height: 9, width: 7, channels: 8, filters: 12, top: 1, left: 1 },
  { n: 2, height: 6, width: 11, channels: 12, filters: 4, top: 0, left: 0 },
  { n: 5, height: 8, width: 8, channels: 16, filters: 20, top: 2, left: 0 },
] as const

type Case = (typeof cases)[number]

const outOf = ({ height, width, top, left }: Case) => ({
  outHeight: height + 2 * top - 2,
  outWidth: width + 2 * left - 2,
})

/** A plain loop in 64 bits over every output, tap and channel: it tells of each product. */
const overProducts = (one: Case, tell: (x: number, w: number, y: number) => void): void => {
  const { n, height, width, channels, filters, top, left } = one
  const { outHeight, outWidth } = outOf(one)
  for (let at = 0; at < n * outHeight * outWidth * 9; at += 1) {
    const [tap, position] = [at % 9, Math.floor(at / 9)]
    const [column, row] = [position % outWidth, Math.floor(position / outWidth) % outHeight]
    const example = Math.floor(position / (outWidth * outHeight))
    const h = row + Math.floor(tap / 3) - top
    const v = column + (tap % 3) - left
    if (h < 0 || h >= height || v < 0 || v >= width) continue
    const pixel = (example * height + h) * width + v
    for (let c = 0; c < channels; c += 1)
      for (let f = 0; f < filters; f += 1)
        tell(pixel * channels + c, (tap * channels + c) * filters + f, position * filters + f)
  }
}

test.each(cases)(
  'winograd and both gradients: as a plain loop in 64 bits, $n×$height×$width',
  async (one) => {
    const { n, height, width, channels, filters, top, left } = one
    const { outHeight, outWidth } = outOf(one)
    const memory = new WebAssembly.Memory({ initial: 40 })
    const kernels = await kernelsOver(memory)
    let end = 16
    const place = (numbers: Float32Array | Int32Array) => {
      const at = end
      end += Math.ceil(numbers.byteLength / 16) * 16
      new Uint8Array(memory.buffer, at).set(new Uint8Array(numbers.buffer))
      return at
    }
    const window = place(
      Int32Array.from([
        ...[1, height, width, channels, 1, outHeight, outWidth, filters],
        ...[1, 3, 3, 1, 1, 1, 1, 1, 1, 0, top, left],
      ]),
    )
    const x = numbersFrom(1, n * height * width * channels)
    const w = numbersFrom(2, 9 * channels * filters)
    const bias = numbersFrom(3, filters)
    const dy = numbersFrom(4, n * outHeight * outWidth * filters)
    const given = { x: place(x), w: place(w), bias: place(bias), dy: place(dy) }
    const to = { y: place(dy), dx: place(x), dw: place(w) }
    kernels.winograd(n, window, given.x, given.w, given.bias, to.y, end)
    kernels.winogradInputGradient(n, window, given.w, given.dy, to.dx, end)
    kernels.winogradFilterGradient(n, window, given.x, given.dy, to.dw, end)
    expect(end + kernels.winogradScratch(window)).toBeLessThan(memory.buffer.byteLength)
    const expected = {
      y: Float64Array.from(dy, (_, i) => bias[i % filters] ?? 0),
      dx: new Float64Array(x.length),
      dw: new Float64Array(w.length),
    }
    overProducts(one, (i, j, k) => {
      expected.y[k] = (expected.y[k] ?? 0) + (x[i] ?? 0) * (w[j] ?? 0)
      expected.dx[i] = (expected.dx[i] ?? 0) + (dy[k] ?? 0) * (w[j] ?? 0)
      expected.dw[j] = (expected.dw[j] ?? 0) + (dy[k] ?? 0) * (x[i] ?? 0)
    })
    const received = (at: number, count: number) => new Float32Array(memory.buffer, at, count)
    expect(difference(expected.y, received(to.y, dy.length))).toBeLessThan(1e-5)
    expect(difference(expected.dx, received(to.dx, x.length))).toBeLessThan(1e-5)
    expect(difference(expected.dw, received(to.dw, w.length))).toBeLessThan(1e-5)
  },
)
