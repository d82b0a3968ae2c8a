import { convolutionWay } from '@longhand/kernels'
import { cell, kernels, labelOf, memory, outOf, place, ratios, type Shape } from './shapes.ts'

/** Convolutions behind which stand a ReLU and a pool of 2×2: those of W1 and W2, and of W3. */
const shapes: readonly Shape[] = [
  { n: 8, side: 28, channels: 1, filters: 6, size: 5, zeros: 2 },
  { n: 8, side: 14, channels: 6, filters: 16, size: 5, zeros: 0 },
  { n: 8, side: 28, channels: 1, filters: 32, size: 3, zeros: 0 },
  { n: 8, side: 13, channels: 32, filters: 64, size: 3, zeros: 0 },
  { n: 16, side: 32, channels: 32, filters: 32, size: 3, zeros: 1 },
  { n: 16, side: 16, channels: 64, filters: 64, size: 3, zeros: 1 },
  { n: 16, side: 8, channels: 64, filters: 128, size: 3, zeros: 1 },
]

/** Names of the gradients by the way that is fastest where no pool follows. */
const waysBack = {
  plain: ['filterGradient', 'inputGradient'],
  minimal: ['winogradFilterGradient', 'winogradInputGradient'],
  patches: ['filterGradient', 'patchGradient'],
} as const

// ReLU by its number in `assembly/activations.ts`
const relu = 2

/** A convolution with its ReLU, and the pool behind it: what all gave, and a gradient. */
const placePooled = (shape: Shape) => {
  const { n, window, x, y: z, w, scratch: end } = place(shape)
  const [out, { filters }] = [outOf(shape), shape]
  const [half, given] = [out >> 1, n * (out >> 1) ** 2 * filters]
  const pool = end
  const sizes = [1, out, out, filters, 1, half, half, filters]
  new Int32Array(memory.buffer, pool, 20).set([...sizes, 1, 2, 2, 1, 2, 2, 1, 1, 1, 0, 0, 0])
  const [y, dy, dz] = [pool + 80, pool + 80 + 4 * given, pool + 80 + 8 * given]
  const scratch = dz + 4 * n * out ** 2 * filters
  // without a rhythm, so that no pick is like the next
  let state = 1
  const draw = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  }
  new Float32Array(memory.buffer, z, n * out ** 2 * filters).forEach((_, i, all) => {
    all[i] = Math.max(0, draw())
  })
  const gradient = new Float32Array(memory.buffer, dy, given)
  gradient.forEach((_, i, all) => {
    all[i] = draw()
  })
  kernels.maxPool(n, pool, z, y)
  kernels.activationGradient(n, given / n, relu, y, dy, dy)
  const zeros = gradient.filter((number) => number === 0).length / given
  return { n, window, pool, x, z, w, y, dy, dz, scratch, zeros }
}

const rowOf = (shape: Shape): string => {
  const { n, window, pool, x, z, w, y, dy, dz, scratch, zeros } = placePooled(shape)
  const [filterGradient, inputGradient] =
    waysBack[convolutionWay([...new Int32Array(memory.buffer, window, 20)])]
  const spread = () => {
    kernels.maxPoolGradient(n, pool, z, y, dy, dz)
    kernels[filterGradient](n, window, x, dz, w, scratch)
  }
  const pick = () => kernels.pickedFilterGradient(n, window, pool, x, z, y, dy, w, scratch)
  const both = ratios(
    () => {
      spread()
      kernels[inputGradient](n, window, w, dz, x, scratch)
    },
    () => {
      pick()
      kernels.pickedInputGradient(n, window, pool, w, z, y, dy, x, scratch)
    },
  )
  const label = `${labelOf(shape)}; ${(100 * zeros).toFixed(0)} %`
  return `| ${[label, cell(ratios(spread, pick)), cell(both)].join(' | ')} |`
}

/** The gradients from what was picked, beside those from all, of which three quarters are 0. */
export const pickedRows = (): readonly string[] => shapes.map(rowOf)
