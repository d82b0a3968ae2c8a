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

/** A quarter of the multiplications, for more additions around them. */
const minimal: Names = {
  forward: 'winograd',
  filterGradient: 'winogradFilterGradient',
  inputGradient: 'winogradInputGradient',
  scratch: ['winogradScratch'],
}

/** Filters of 3×3 over enough channels that the additions pay; bench/paths.md has the times. */
const isMinimal = (numbers: readonly number[]): boolean => {
  const [, , , channels = 0, , height = 0, width = 0, filters = 0, ...window] = numbers
  const [, kernelHeight, kernelWidth, ...steps] = window
  return (
    kernelHeight === 3 &&
    kernelWidth === 3 &&
    steps.slice(0, 6).every((step) => step === 1) &&
    channels % 4 === 0 &&
    filters % 4 === 0 &&
    channels * filters >= 256 &&
    height * width >= 16
  )
}

/** The calls of a convolution, by the kernels that are fastest for its window. */
export const convolution = (
  site: Pick<Site, 'store' | 'scratch' | 'kernels'>,
  { numbers, x, kernel, bias, z }: Convolved,
): ConvolutionCalls => {
  const names = isMinimal(numbers) ? minimal : plain
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
