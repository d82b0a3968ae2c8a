import { readProblem, type Work, workProblem } from '@longhand/backprop'
import {
  axesOf,
  type Checked,
  hasIssues,
  type Layer,
  type PlacedLayer,
  placeNetwork,
} from '@longhand/network'
import type { ConvolutionSettings } from './convolution-settings.ts'
import { gridIn, gridIssues, numbersOf } from './grid-text.ts'

type Numbers = readonly (readonly number[])[]

/** A convolution with its numbers, and the image that its window slides over. */
export interface Slid {
  readonly work: Work
  /** What the reader stated: the convolution itself, or a transposed one. */
  readonly stated: PlacedLayer
  /** What slides: for a transposed convolution one of stride 1 over the image with zeros between. */
  readonly slides: PlacedLayer
  readonly image: Numbers
  readonly kernel: Numbers
}

const mostSide = 9

const channels = (grid: Numbers) => grid.map((row) => row.map((one) => [one]))

const imageOf = (grid: Numbers) =>
  ({ type: 'image', height: grid.length, width: grid[0]?.length ?? 0, channels: 1 }) as const

const placedOf = (kind: Layer['kind'], image: Numbers, config: object): Checked<PlacedLayer> => {
  const layers = [{ kind, name: 'conv', config: { filters: 1, useBias: false, ...config } }]
  const network = placeNetwork({ name: 'convolution', input: imageOf(image), layers })
  if (hasIssues(network)) return network
  const [layer] = network.value.layers
  return layer === undefined ? { issues: [] } : { value: layer }
}

const typedSize = (text: string): unknown => (/^\d+$/.test(text.trim()) ? Number(text) : text)

/** The settings of the layer as the reader typed them. */
const configOf = ({ stride, padding, dilation }: ConvolutionSettings, kernel: Numbers) => ({
  kernelSize: [kernel.length, kernel[0]?.length ?? 0],
  strides: typedSize(stride),
  padding: typedSize(padding),
  dilationRate: typedSize(dilation),
})

const sizesOf = ({ output }: PlacedLayer): readonly number[] =>
  axesOf(output).map(({ size }) => Number(size.value))

/** An image with stride − 1 zeros between its numbers. */
const spread = (image: Numbers, stride: number): Numbers => {
  const side = (length: number) => (length - 1) * stride + 1
  return Array.from({ length: side(image.length) }, (_, y) =>
    Array.from({ length: side(image[0]?.length ?? 0) }, (_, x) =>
      y % stride === 0 && x % stride === 0 ? (image[y / stride]?.[x / stride] ?? 0) : 0,
    ),
  )
}

/** A list without as many of its ends as the padding is below 0. */
const cut = <T>(list: readonly T[], [before = 0, after = 0]: readonly number[]): readonly T[] =>
  list.slice(Math.max(0, -before), list.length - Math.max(0, -after))

/**
 * A transposed convolution as the convolution that it is: stride 1, zeros between the numbers and
 * around them, the kernel turned.
 *
 * @see Dumoulin & Visin 2016, "A guide to convolution arithmetic for deep learning", §4
 */
const turned = (stated: PlacedLayer, image: Numbers, kernel: Numbers) => {
  const { sees } = stated
  const windows = sees.type === 'spread' ? sees.windows : []
  const stride = windows[0]?.stride ?? 1
  const wide = spread(image, stride)
  const lengths = [wide.length, wide[0]?.length ?? 0]
  const padding = windows.map(({ size, dilation, padding }, i) => {
    const reach = dilation * (size - 1)
    const taken = padding === 'same' ? Math.floor(Math.max(reach + 1 - stride, 0) / 2) : padding[0]
    const before = reach - taken
    return [before, (sizesOf(stated)[i] ?? 0) + reach - (lengths[i] ?? 0) - before]
  })
  const [rows = [0, 0], columns = [0, 0]] = padding
  return {
    // what padding takes off, where it takes more than the window adds
    image: cut(wide, rows).map((row) => cut(row, columns)),
    kernel: kernel.toReversed().map((row) => row.toReversed()),
    config: {
      kernelSize: [kernel.length, kernel[0]?.length ?? 0],
      padding: padding.map((sides) => sides.map((zeros) => Math.max(0, zeros))),
      dilationRate: windows.map(({ dilation }) => dilation),
    },
  }
}

/** The convolution of the settings with all its numbers, or all that is wrong with them. */
export const slidProblem = (settings: ConvolutionSettings): Checked<Slid> => {
  const [typedImage, typedKernel] = [gridIn(settings.image), gridIn(settings.kernel)]
  const issues = [
    ...gridIssues('image', typedImage, mostSide),
    ...gridIssues('kernel', typedKernel, 5),
  ]
  if (issues.length > 0) return { issues }
  const [image, kernel] = [numbersOf(typedImage), numbersOf(typedKernel)]
  const isTransposed = settings.transposed !== ''
  const config = configOf(settings, kernel)
  const stated = placedOf(isTransposed ? 'conv2dTranspose' : 'conv2d', image, config)
  if (hasIssues(stated)) return stated
  const slid = isTransposed ? turned(stated.value, image, kernel) : { image, kernel, config }
  const slides = placedOf('conv2d', slid.image, slid.config)
  if (hasIssues(slides)) return slides
  const work = workOf(slides.value, slid.image, slid.kernel)
  if (hasIssues(work)) return work
  return { value: { ...slid, work: work.value, stated: stated.value, slides: slides.value } }
}

const workOf = (
  { config, output }: PlacedLayer,
  image: Numbers,
  kernel: Numbers,
): Checked<Work> => {
  const [height = 0, width = 0] = axesOf(output).map(({ size }) => Number(size.value))
  const zeros = Array.from({ length: height }, () => Array.from({ length: width }, () => [0]))
  const problem = readProblem({
    network: {
      name: 'convolution',
      input: imageOf(image),
      layers: [{ kind: 'conv2d', name: 'conv', config }],
    },
    weights: { conv: { kernel: channels(kernel).map((row) => row.map((one) => [one])) } },
    input: [channels(image)],
    target: [zeros],
    loss: 'half-squared-error',
    optimizer: { kind: 'sgd', learningRate: 0.1 },
  })
  return hasIssues(problem) ? problem : workProblem(problem.value)
}
