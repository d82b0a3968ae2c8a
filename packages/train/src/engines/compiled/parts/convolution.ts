import type { KernelName } from '@longhand/kernels'
import { type Call, ifAsked, type Site, type Value, type WeightPlace } from '../part.ts'

/** What a convolution reads, and where it puts what comes of it. */
export interface Convolved {
  /** The 20 numbers of its window. */
  readonly numbers: readonly number[]
  readonly x: Value
  readonly kernel: WeightPlace
  /** Where its biases lie; 0: none. */
  readonly bias: number
  readonly z: Value
}

/** A convolution as calls. */
export interface ConvolutionCalls {
  readonly forward: Call
  readonly filterGradient: readonly Call[]
  readonly inputGradient: readonly Call[]
}

/** The kernels of a convolution and of its gradients. */
interface Names {
  readonly forward: KernelName
  readonly filterGradient: KernelName
  readonly inputGradient: KernelName
  readonly scratch: readonly KernelName[]
}

const plain: Names = {
  forward: 'convolution',
  filterGradient: 'filterGradient',
  inputGradient: 'inputGradient',
  scratch: ['convolutionScratch', 'filterGradientScratch', 'inputGradientScratch'],
}

/** The gradient of the input window by window: nothing is multiplied with zeros. */
const byPatches: Names = {
  ...plain,
  inputGradient: 'patchGradient',
  scratch: ['convolutionScratch', 'filterGradientScratch', 'patchGradientScratch'],
}

/** A quarter of the multiplications, for more additions around them. */
const minimal: Names = {
  forward: 'winograd',
  filterGradient: 'winogradFilterGradient',
  inputGradient: 'winogradInputGradient',
  scratch: ['winogradScratch'],
}

/** Up to a whole number of the columns that a tile has. */
const toEight = (columns: number): number => 8 * Math.ceil(columns / 8)

/** The fastest kernels for a window; bench/paths.md has the times. */
const namesFor = (numbers: readonly number[]): Names => {
  const [, inHeight = 0, inWidth = 0, channels = 0, , height = 0, width = 0, filters = 0] = numbers
  const [, kernelHeight = 0, kernelWidth = 0, ...steps] = numbers.slice(8)
  const isClose = steps.slice(0, 6).every((step) => step === 1)
  const isWide = channels % 4 === 0 && filters % 4 === 0 && channels * filters >= 256
  if (kernelHeight === 3 && kernelWidth === 3 && isClose && isWide && height * width >= 16)
    return minimal
  const taps = kernelHeight * kernelWidth
  const slid = inHeight * inWidth * toEight(channels) * taps
  const patched = height * width * toEight(taps * channels)
  return slid > 3 * patched ? byPatches : plain
}

/** The calls of a convolution, by the kernels that are fastest for its window. */
export const convolution = (
  site: Pick<Site, 'store' | 'scratch' | 'kernels'>,
  { numbers, x, kernel, bias, z }: Convolved,
): ConvolutionCalls => {
  const names = namesFor(numbers)
  const window = site.store(numbers)
  const { gradient } = kernel
  const scratch = site.scratch(Math.max(...names.scratch.map((name) => site.kernels[name](window))))
  return {
    forward: [names.forward, window, x.at, kernel.at, bias, z.at, scratch],
    filterGradient: ifAsked(gradient, [
      names.filterGradient,
      ...[window, x.at, z.gradient, gradient, scratch],
    ]),
    inputGradient: ifAsked(x.gradient, [
      names.inputGradient,
      ...[window, kernel.at, z.gradient, x.gradient, scratch],
    ]),
  }
}
