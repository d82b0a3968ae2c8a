import { pack } from './panel'
import { strip } from './strip'

/** Bytes of scratch that `matmul` needs. */
export function matmulScratch(inner: i32): i32 {
  return inner * 32
}

/**
 * out[i][j] = start[j] + Σ_l a[i][l] · b[l][j], each factor as it lies in memory or transposed.
 *
 * @param aRow Bytes from a[i] to a[i + 1]; `aStep` from a[i][l] to a[i][l + 1].
 * @param bStep Bytes from b[l] to b[l + 1]; `bAcross` from b[l][j] to b[l][j + 1].
 * @param start A number for each column, such as a bias; 0: none.
 * @param rectify Whether numbers below 0 become 0, as in ReLU.
 */
export function matmul(
  rows: i32,
  columns: i32,
  inner: i32,
  a: usize,
  aRow: i32,
  aStep: i32,
  b: usize,
  bStep: i32,
  bAcross: i32,
  start: usize,
  out: usize,
  scratch: usize,
  rectify: bool,
): void {
  const outRow = columns * 4
  for (let j = 0; j < columns; j += 8) {
    const left = b + j * bAcross
    const inPlace = bAcross === 4 && columns - j >= 8
    const right = inPlace ? left : scratch
    const step = inPlace ? bStep : 32
    if (!inPlace) pack(left, bStep, bAcross, inner, columns - j, scratch)
    strip(
      rows,
      columns - j,
      inner,
      1,
      a,
      0,
      aRow,
      aStep,
      0,
      right,
      step,
      0,
      start ? start + j * 4 : 0,
      0,
      out + j * 4,
      outRow,
      rectify,
    )
  }
}
