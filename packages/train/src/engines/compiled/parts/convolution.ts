import { type ConvolutionWay, convolutionWay, type KernelName } from '@longhand/kernels'
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
  /** Whether what is below 0 becomes 0, as in ReLU. */
  readonly rectify: boolean
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

const names: Readonly<Record<ConvolutionWay, Names>> = { plain, minimal, patches: byPatches }

/** The calls of a convolution, by the kernels that are fastest for its window. */
export const convolution = (
  site: Pick<Site, 'store' | 'scratch' | 'kernels'>,
  { numbers, x, kernel, bias, z, rectify }: Convolved,
): ConvolutionCalls => {
  const { scratch: asked, ...calls } = names[convolutionWay(numbers)]
  const window = site.store(numbers)
  const { gradient } = kernel
  const scratch = site.scratch(Math.max(...asked.map((name) => site.kernels[name](window))))
  return {
    forward: [calls.forward, window, x.at, kernel.at, bias, z.at, scratch, Number(rectify)],
    filterGradient: ifAsked(gradient, [
      calls.filterGradient,
      ...[window, x.at, z.gradient, gradient, scratch],
    ]),
    inputGradient: ifAsked(x.gradient, [
      calls.inputGradient,
      ...[window, kernel.at, z.gradient, x.gradient, scratch],
    ]),
  }
}
