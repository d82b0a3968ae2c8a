/**
 * Adds rows that belong together: out[id of row i] = Σ x[i]. A row whose id is not from 0 to
 * `segments` − 1 belongs nowhere.
 *
 * @param x [rows][columns][inner]
 * @param ids [rows][columns], 32-bit integers
 * @param out [segments][columns][inner]
 */
export function segmentSum<T extends number>(
  rows: i32,
  columns: i32,
  inner: i32,
  segments: i32,
  x: usize,
  ids: usize,
  out: usize,
): void {
  memory.fill(out, 0, segments * columns * inner * 4)
  for (let i = 0; i < rows * columns; i++) {
    const id = load<i32>(ids + i * 4)
    if (id < 0 || id >= segments) continue
    const to = out + (id * columns + (i % columns)) * inner * 4
    const from = x + i * inner * 4
    for (let j = 0; j < inner * 4; j += 4) store<T>(to + j, load<T>(to + j) + load<T>(from + j))
  }
}

/** Rows of 32-bit floats. */
export function segmentSumOfFloats(
  rows: i32,
  columns: i32,
  inner: i32,
  segments: i32,
  x: usize,
  ids: usize,
  out: usize,
): void {
  segmentSum<f32>(rows, columns, inner, segments, x, ids, out)
}

/** Rows of 32-bit integers. */
export function segmentSumOfIntegers(
  rows: i32,
  columns: i32,
  inner: i32,
  segments: i32,
  x: usize,
  ids: usize,
  out: usize,
): void {
  segmentSum<i32>(rows, columns, inner, segments, x, ids, out)
}
