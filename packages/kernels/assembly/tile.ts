import { put, take } from './lanes'

/**
 * A 4×8 tile of a product of matrices: out[i][j] = start[i][j] + Σ_s Σ_l a_i[s][l] · b[s][l][j].
 *
 * The eight accumulators stay in registers. The sum runs over `segments` runs of `length` numbers:
 * a matrix has one run, a convolution one for each row of its kernel, whose numbers lie side by
 * side in an image; so no matrix of patches is ever written (implicit im2col). Additions are made
 * in the order of the sum, one lane for one number of the output: the same bits on every machine.
 *
 * At an edge only the first `rows` and `columns` belong to the output. Rows beyond it repeat the
 * last: the caller repeats what it reads, and what is written is the same.
 *
 * @param a0 Where row 0 of the left matrix begins; a1, a2 and a3 likewise.
 * @param aStep Bytes from one number of such a row to the next; `aJump` from a run's end to the next.
 * @param b Where the 8 columns of the right matrix begin; bStep and bJump likewise.
 * @param start What the sums begin with, `startRow` bytes from row to row; 0: with nothing.
 * @param outRow Bytes from one row of the output to the next.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: accumulators are local variables
export function tile(
  a0: usize,
  a1: usize,
  a2: usize,
  a3: usize,
  aStep: i32,
  aJump: i32,
  b: usize,
  bStep: i32,
  bJump: i32,
  length: i32,
  segments: i32,
  start: usize,
  startRow: i32,
  out: usize,
  outRow: i32,
  rows: i32,
  columns: i32,
): void {
  const row1 = min(1, rows - 1)
  const row2 = min(2, rows - 1)
  const row3 = min(3, rows - 1)
  const zero = f32x4.splat(0)
  const high = columns - 4
  let c00 = start ? take(start, columns) : zero
  let c01 = start ? take(start + 16, high) : zero
  let c10 = start ? take(start + row1 * startRow, columns) : zero
  let c11 = start ? take(start + row1 * startRow + 16, high) : zero
  let c20 = start ? take(start + row2 * startRow, columns) : zero
  let c21 = start ? take(start + row2 * startRow + 16, high) : zero
  let c30 = start ? take(start + row3 * startRow, columns) : zero
  let c31 = start ? take(start + row3 * startRow + 16, high) : zero
  for (let s = 0; s < segments; s++) {
    for (let l = 0; l < length; l++) {
      const b0 = v128.load(b)
      const b1 = v128.load(b, 16)
      b += bStep
      let a = v128.load32_splat(a0)
      a0 += aStep
      c00 = f32x4.add(c00, f32x4.mul(a, b0))
      c01 = f32x4.add(c01, f32x4.mul(a, b1))
      a = v128.load32_splat(a1)
      a1 += aStep
      c10 = f32x4.add(c10, f32x4.mul(a, b0))
      c11 = f32x4.add(c11, f32x4.mul(a, b1))
      a = v128.load32_splat(a2)
      a2 += aStep
      c20 = f32x4.add(c20, f32x4.mul(a, b0))
      c21 = f32x4.add(c21, f32x4.mul(a, b1))
      a = v128.load32_splat(a3)
      a3 += aStep
      c30 = f32x4.add(c30, f32x4.mul(a, b0))
      c31 = f32x4.add(c31, f32x4.mul(a, b1))
    }
    a0 += aJump
    a1 += aJump
    a2 += aJump
    a3 += aJump
    b += bJump
  }
  putRow(out, columns, c00, c01)
  putRow(out + row1 * outRow, columns, c10, c11)
  putRow(out + row2 * outRow, columns, c20, c21)
  putRow(out + row3 * outRow, columns, c30, c31)
}

function putRow(out: usize, columns: i32, low: v128, high: v128): void {
  put(out, columns, low)
  put(out + 16, columns - 4, high)
}
