import { put, take } from './lanes'

/**
 * The last two rows of a `strip`, or the last one twice: half the work of four.
 *
 * @param from Where the rows of the left matrix begin, and `below` the second.
 * @param start What the sums of the first row begin with, `startRow` bytes before those of the
 * second; 0: with nothing.
 */
export function pair(
  columns: i32,
  length: i32,
  segments: i32,
  from: usize,
  below: usize,
  aStep: i32,
  aJump: i32,
  b: usize,
  bStep: i32,
  bJump: i32,
  start: usize,
  startRow: i32,
  out: usize,
  outRow: i32,
  rectify: bool,
): void {
  const zero = f32x4.splat(0)
  const least = rectify ? zero : f32x4.splat(-Infinity)
  let c00 = zero
  let c01 = zero
  let c10 = zero
  let c11 = zero
  if (start) {
    c00 = take(start, columns)
    c01 = take(start + 16, columns - 4)
    c10 = take(start + startRow, columns)
    c11 = take(start + startRow + 16, columns - 4)
  }
  for (let s = 0; s < segments; s++) {
    for (let l = 0; l < length; l++) {
      const b0 = v128.load(b)
      const b1 = v128.load(b, 16)
      b += bStep
      let x = v128.load32_splat(from)
      from += aStep
      c00 = f32x4.add(c00, f32x4.mul(x, b0))
      c01 = f32x4.add(c01, f32x4.mul(x, b1))
      x = v128.load32_splat(below)
      below += aStep
      c10 = f32x4.add(c10, f32x4.mul(x, b0))
      c11 = f32x4.add(c11, f32x4.mul(x, b1))
    }
    from += aJump
    below += aJump
    b += bJump
  }
  putRow(out, columns, f32x4.pmax(c00, least), f32x4.pmax(c01, least))
  putRow(out + outRow, columns, f32x4.pmax(c10, least), f32x4.pmax(c11, least))
}

/** Eight columns of a row, as far as they belong to the output. */
export function putRow(out: usize, columns: i32, low: v128, high: v128): void {
  put(out, columns, low)
  put(out + 16, columns - 4, high)
}
