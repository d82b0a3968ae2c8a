/** Settings of a convolution that a row of a print leaves open. */
export interface ConvolutionFit {
  readonly kernelSize: number
  readonly strides: number
  readonly padding: number
  readonly groups: number
  readonly useBias: boolean
}

/** Where the search ends: wider windows and longer strides are found in no print that is meant. */
const mostKernel = 15
const mostStride = 8
const mostGroups = 64

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)

/** What a convolution's parameters leave open. */
export type KernelFit = Pick<ConvolutionFit, 'kernelSize' | 'groups' | 'useBias'>

/** Square windows and groups that give a number of parameters. */
export const kernelFits = (
  parameters: number,
  channels: number,
  filters: number,
): readonly KernelFit[] => {
  const grouped = range(1, Math.min(mostGroups, channels)).filter(
    (groups) => channels % groups === 0 && filters % groups === 0,
  )
  return range(1, mostKernel).flatMap((kernelSize) =>
    [...new Set([...grouped, ...(filters % channels === 0 ? [channels] : [])])].flatMap((groups) =>
      [true, false]
        .filter((useBias) => {
          const weights = (kernelSize ** 2 * channels * filters) / groups
          return weights + (useBias ? filters : 0) === parameters
        })
        .map((useBias) => ({ kernelSize, groups, useBias })),
    ),
  )
}

/** Strides, and paddings up to half the window and one more, that take each side to its output. */
export const slideFits = (
  kernelSize: number,
  sides: readonly (readonly [from: number, to: number])[],
): readonly Pick<ConvolutionFit, 'strides' | 'padding'>[] =>
  range(1, mostStride).flatMap((strides) =>
    range(0, Math.floor(kernelSize / 2) + 1)
      .filter((padding) =>
        sides.every(
          ([from, to]) =>
            from + 2 * padding >= kernelSize &&
            Math.floor((from + 2 * padding - kernelSize) / strides) + 1 === to,
        ),
      )
      .map((padding) => ({ strides, padding })),
  )
