/** How a convolution and its gradients are worked out. */
export type ConvolutionWay = 'plain' | 'minimal' | 'patches'

/** Up to a whole number of the columns that a tile has. */
const toEight = (columns: number): number => 8 * Math.ceil(columns / 8)

/**
 * The fastest way for a window: `minimal` filtering needs a quarter of the multiplications and takes
 * filters of 3×3 over images, with enough channels that its additions pay; by `patches` nothing is
 * multiplied with the zeros between strides and around the image, in the gradient of the input.
 *
 * @param numbers The 20 numbers of `assembly/window.ts`.
 * @example convolutionWay([1, 16, 16, 32, 1, 16, 16, 64, 1, 3, 3, 1, 1, 1, 1, 1, 1, 0, 1, 1]) // 'minimal'
 */
export const convolutionWay = (numbers: readonly number[]): ConvolutionWay => {
  const [inDepth, inHeight = 0, inWidth = 0, channels = 0] = numbers
  const [outDepth, outHeight = 0, outWidth = 0, filters = 0] = numbers.slice(4)
  const [depth, height = 0, width = 0, ...steps] = numbers.slice(8)
  if (inDepth !== 1 || outDepth !== 1 || depth !== 1) return 'plain'
  const isClose = steps.slice(0, 6).every((step) => step === 1)
  const isWide = channels % 4 === 0 && filters % 4 === 0 && channels * filters >= 256
  if (height === 3 && width === 3 && isClose && isWide && outHeight * outWidth >= 16)
    return 'minimal'
  const slid = inHeight * inWidth * toEight(channels) * height * width
  const patched = outHeight * outWidth * height * toEight(width * channels)
  return 2 * slid > 3 * patched ? 'patches' : 'plain'
}
