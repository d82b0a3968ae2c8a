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
  const endRow = min(side, height - firstRow)
  const endColumn = min(side, width - firstColumn)
  for (let i = 0; i < side * side; i++) v128.store(to + i * 16, f32x4.splat(0))
  for (let r = max(0, -firstRow); r < endRow; r++) {
    const row = image + ((firstRow + r) * width + firstColumn) * pixel
    for (let c = max(0, -firstColumn); c < endColumn; c++)
      v128.store(to + (r * side + c) * 16, v128.load(row + c * pixel))
  }
}

/** Writes the first rows and columns of a square of 4×4 to an image. */
export function paste(from: usize, rows: i32, columns: i32, to: usize, row: i32, pixel: i32): void {
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++)
      v128.store(to + r * row + c * pixel, v128.load(from + (r * 4 + c) * 16))
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
