import type { RowFit } from '@longhand/parameters'

const plural = ['', 'a pool', 'two pools', 'three pools', 'four pools']

/** Settings that fit a row, in words: `11×11, stride 4, padding 1`. */
export const fitInWords = ({ hiddenPools, convolution, pool }: RowFit): string => {
  const window = convolution && [
    `${convolution.kernelSize}×${convolution.kernelSize}`,
    `stride ${convolution.strides}`,
    `padding ${convolution.padding}`,
    ...(convolution.groups === 1 ? [] : [`${convolution.groups} groups`]),
    ...(convolution.useBias ? [] : ['no biases']),
  ]
  const before = hiddenPools && [
    `behind ${plural[hiddenPools.count]} of ${hiddenPools.poolSize}×${hiddenPools.poolSize} that the print hides`,
  ]
  const own = pool && [`${pool.poolSize}×${pool.poolSize}, stride ${pool.strides}`]
  return [window, own, before].flatMap((words) => words ?? []).join(', ')
}
