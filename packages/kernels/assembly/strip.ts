import { take } from './lanes'
import { pair, putRow } from './strip-pair'

/**
 * Eight columns of a product of matrices, all its rows:
 * out[i][j] = start[i][j] + Σ_s Σ_l a_i[s][l] · b[s][l][j].
 *
 * Four rows at a time: their eight accumulators stay in registers, and one multiplication of four
 * lanes can begin in every cycle. The sum runs over `segments` runs of `length` numbers: a matrix
 * has one run, a convolution one for each row of its kernel, whose numbers lie side by side in an
 * image; so no matrix of patches is ever written (implicit im2col). Additions are made in the order
 * of the sum, one lane for one number of the output: the same bits on every machine.
 *
 * Where three rows are left, the fourth repeats the last and writes the same; one or two are a pair.
 * Beyond the last column nothing is written.
 *
 * @param places Where the rows of the left matrix begin, in bytes from `a`; 0: `aRow` bytes apart.
 * @param aStep Bytes from one number of such a row to the next; `aJump` from a run's end to the next.
 * @param b Where the 8 columns of the right matrix begin; bStep and bJump likewise.
 * @param start What the sums begin with, `startRow` bytes from row to row; 0: with nothing.
 * @param outRow Bytes from one row of the output to the next.
 * @param columns How many of the eight belong to the output; more than eight are eight.
 * @param rectify Whether numbers below 0 become 0, as in ReLU.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: accumulators are local variables
export function strip(
  rows: i32,
  columns: i32,
  length: i32,
  segments: i32,
  a: usize,
  places: usize,
  aRow: i32,
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
  const last = rows - 1
  for (let i = 0; i < rows; i += 4) {
    const i1 = min(i + 1, last)
    if (i + 2 >= rows) {
      pair(
        columns,
        length,
        segments,
        a + (places ? load<i32>(places + i * 4) : i * aRow),
        a + (places ? load<i32>(places + i1 * 4) : i1 * aRow),
        aStep,
        aJump,
        b,
        bStep,
        bJump,
        start ? start + i * startRow : 0,
        (i1 - i) * startRow,
        out + i * outRow,
        (i1 - i) * outRow,
        rectify,
      )
      return
    }
    const i2 = min(i + 2, last)
    const i3 = min(i + 3, last)
    let a0 = a + (places ? load<i32>(places + i * 4) : i * aRow)
    let a1 = a + (places ? load<i32>(places + i1 * 4) : i1 * aRow)
    let a2 = a + (places ? load<i32>(places + i2 * 4) : i2 * aRow)
    let a3 = a + (places ? load<i32>(places + i3 * 4) : i3 * aRow)
    let c00 = zero
    let c01 = zero
    let c10 = zero
    let c11 = zero
    let c20 = zero
    let c21 = zero
    let c30 = zero
    let c31 = zero
    if (start) {
      c00 = take(start + i * startRow, columns)
      c01 = take(start + i * startRow + 16, columns - 4)
      c10 = take(start + i1 * startRow, columns)
      c11 = take(start + i1 * startRow + 16, columns - 4)
      c20 = take(start + i2 * startRow, columns)
      c21 = take(start + i2 * startRow + 16, columns - 4)
      c30 = take(start + i3 * startRow, columns)
      c31 = take(start + i3 * startRow + 16, columns - 4)
    }
    let right = b
    for (let s = 0; s < segments; s++) {
      for (let l = 0; l < length; l++) {
        const b0 = v128.load(right)
        const b1 = v128.load(right, 16)
        right += bStep
        let x = v128.load32_splat(a0)
        a0 += aStep
        c00 = f32x4.add(c00, f32x4.mul(x, b0))
        c01 = f32x4.add(c01, f32x4.mul(x, b1))
        x = v128.load32_splat(a1)
        a1 += aStep
        c10 = f32x4.add(c10, f32x4.mul(x, b0))
        c11 = f32x4.add(c11, f32x4.mul(x, b1))
        x = v128.load32_splat(a2)
        a2 += aStep
        c20 = f32x4.add(c20, f32x4.mul(x, b0))
        c21 = f32x4.add(c21, f32x4.mul(x, b1))
        x = v128.load32_splat(a3)
        a3 += aStep
        c30 = f32x4.add(c30, f32x4.mul(x, b0))
        c31 = f32x4.add(c31, f32x4.mul(x, b1))
      }
      a0 += aJump
      a1 += aJump
      a2 += aJump
      a3 += aJump
      right += bJump
    }
    putRow(out + i * outRow, columns, f32x4.pmax(c00, least), f32x4.pmax(c01, least))
    putRow(out + i1 * outRow, columns, f32x4.pmax(c10, least), f32x4.pmax(c11, least))
    putRow(out + i2 * outRow, columns, f32x4.pmax(c20, least), f32x4.pmax(c21, least))
    putRow(out + i3 * outRow, columns, f32x4.pmax(c30, least), f32x4.pmax(c31, least))
  }
}
