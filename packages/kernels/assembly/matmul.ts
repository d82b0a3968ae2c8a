import { pack } from './panel'
import { strip } from './strip'

// Numbers of every sum that are taken together: so many rows of the right matrix stay in a near cache.
const INNER = 256

/** Bytes of scratch that `matmul` needs. */
export function matmulScratch(inner: i32): i32 {
  return min(inner, INNER) * 32
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
  for (let l = 0; l === 0 || l < inner; l += INNER)
    addPart(
      rows,
      columns,
      min(INNER, inner - l),
      a + l * aStep,
      aRow,
      aStep,
      b + l * bStep,
      bStep,
      bAcross,
      l ? out : start,
      l ? columns * 4 : 0,
      out,
      scratch,
      rectify && l + INNER >= inner,
    )
}

/** A part of every sum, from what each begins with. */
function addPart(
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
  startRow: i32,
  out: usize,
  scratch: usize,
  rectify: bool,
): void {
  for (let j = 0; j < columns; j += 8) {
    const left = b + j * bAcross
    const inPlace = bAcross === 4 && columns - j >= 8
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
      inPlace ? left : scratch,
      inPlace ? bStep : 32,
      0,
      start ? start + j * 4 : 0,
      startRow,
      out + j * 4,
      columns * 4,
      rectify,
    )
  }
}
