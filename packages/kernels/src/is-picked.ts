/**
 * Whether the gradients of a convolution can be worked out from what the maximum pool behind it
 * picked, by a quarter of the multiplications: a pool of 2×2 without padding, of four filters or
 * more, and a convolution over images without gaps between the columns of its windows.
 *
 * @param convolution The 20 numbers of `assembly/window.ts`.
 * @param pool Those of the pool.
 * @example isPicked([1, 5, 5, 1, 1, 4, 4, 6, 1, 2, 2, 1, 1, 1, 1, 1, 1, 0, 0, 0], [1, 4, 4, 6, 1, 2, 2, 6, 1, 2, 2, 1, 2, 2, 1, 1, 1, 0, 0, 0]) // true
 */
export const isPicked = (convolution: readonly number[], pool: readonly number[]): boolean => {
  const [depth, height = 0, width = 0, channels = 0, , outHeight = 0, outWidth = 0] = pool
  const two = [1, 2, 2, 1, 2, 2, 1, 1, 1, 0, 0, 0]
  const isFour = depth === 1 && pool.slice(8).every((number, i) => number === two[i])
  const isInside = 2 * outHeight <= height && 2 * outWidth <= width
  const isFlat = [0, 4, 8].every((at) => convolution[at] === 1)
  return isFour && isInside && channels >= 4 && isFlat && convolution[16] === 1
}
