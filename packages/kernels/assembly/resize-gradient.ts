import { put, take } from './lanes'

/**
 * The gradient of an image that was made larger or smaller: each output position passes its
 * gradient on to the two rows and two columns that it was mixed from, by their shares.
 *
 * @param rowsFrom For each output row: where the first source row lies, where the second, and the
 *   second's share: two 32-bit integers and a float. For the nearest neighbour the share is 0.
 * @param columnsFrom The same for each output column.
 * @param dy [n][out height][out width][channels]
 * @param dx [n][in height][in width][channels]
 */
export function resizeGradient(
  n: i32,
  inHeight: i32,
  inWidth: i32,
  outHeight: i32,
  outWidth: i32,
  channels: i32,
  rowsFrom: usize,
  columnsFrom: usize,
  dy: usize,
  dx: usize,
): void {
  const pixel = channels * 4
  const image = inHeight * inWidth * pixel
  memory.fill(dx, 0, n * image)
  for (let i = 0; i < n; i++)
    for (let h = 0; h < outHeight; h++)
      for (let v = 0; v < outWidth; v++) {
        const row = rowsFrom + h * 12
        const share = load<f32>(row, 8)
        const upper = dx + i * image + load<i32>(row) * inWidth * pixel
        const lower = dx + i * image + load<i32>(row, 4) * inWidth * pixel
        toColumns(upper, columnsFrom + v * 12, dy, channels, 1 - share)
        if (share !== 0) toColumns(lower, columnsFrom + v * 12, dy, channels, share)
        dy += pixel
      }
}

/** Passes the gradient of one position on to the two columns of a row. */
function toColumns(row: usize, column: usize, dy: usize, channels: i32, share: f32): void {
  const right = load<f32>(column, 8)
  add(row + load<i32>(column) * channels * 4, dy, channels, share * (1 - right))
  if (right !== 0) add(row + load<i32>(column, 4) * channels * 4, dy, channels, share * right)
}

function add(to: usize, from: usize, channels: i32, share: f32): void {
  const shares = f32x4.splat(share)
  for (let c = 0; c < channels; c += 4) {
    const at = c * 4
    const count = channels - c
    const more = f32x4.mul(shares, take(from + at, count))
    put(to + at, count, f32x4.add(take(to + at, count), more))
  }
}
