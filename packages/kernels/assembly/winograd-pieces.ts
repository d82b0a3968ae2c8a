/**
 * Copies a square of an image, four channels of it, zeros where it lies beyond the image.
 *
 * @param firstRow Of the square's corner; it may be negative, as `firstColumn` may.
 * @param side Positions along each side.
 * @param pixel Bytes of a position.
 * @param to side² · 16 bytes, row by row.
 */
export function cut(
  image: usize,
  height: i32,
  width: i32,
  pixel: i32,
  firstRow: i32,
  firstColumn: i32,
  side: i32,
  to: usize,
): void {
  for (let r = 0; r < side; r++) {
    const h = firstRow + r
    const row = image + h * width * pixel
    for (let c = 0; c < side; c++) {
      const v = firstColumn + c
      const inside = h >= 0 && h < height && v >= 0 && v < width
      v128.store(to, inside ? v128.load(row + v * pixel) : f32x4.splat(0))
      to += 16
    }
  }
}

/** Writes a square of 4×4 back, as far as it lies inside, with a bias added. */
export function paste(
  from: usize,
  image: usize,
  height: i32,
  width: i32,
  pixel: i32,
  firstRow: i32,
  firstColumn: i32,
  bias: usize,
): void {
  const more = bias ? v128.load(bias) : f32x4.splat(0)
  const rows = min(4, height - firstRow)
  const columns = min(4, width - firstColumn)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const to = image + ((firstRow + r) * width + firstColumn + c) * pixel
      v128.store(to, f32x4.add(v128.load(from + (r * 4 + c) * 16), more))
    }
}

/** Adds a square of 6×6 to an image, as far as it lies inside. */
export function addSquare(
  from: usize,
  image: usize,
  height: i32,
  width: i32,
  pixel: i32,
  firstRow: i32,
  firstColumn: i32,
): void {
  const endRow = min(6, height - firstRow)
  const endColumn = min(6, width - firstColumn)
  for (let r = max(0, -firstRow); r < endRow; r++)
    for (let c = max(0, -firstColumn); c < endColumn; c++) {
      const to = image + ((firstRow + r) * width + firstColumn + c) * pixel
      v128.store(to, f32x4.add(v128.load(to), v128.load(from + (r * 6 + c) * 16)))
    }
}
