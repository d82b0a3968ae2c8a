import { take } from './lanes'

/**
 * Copies 8 columns of a matrix side by side, the form in which a tile reads its right factor.
 *
 * @param from The first column; the number in row l and column j is at from + l·step + j·across.
 * @param rows How many rows there are.
 * @param columns How many of the 8 there are; the others become 0.
 * @param to rows × 8 numbers.
 */
export function pack(
  from: usize,
  step: i32,
  across: i32,
  rows: i32,
  columns: i32,
  to: usize,
): void {
  if (across === 4)
    for (let l = 0; l < rows; l++) {
      v128.store(to + l * 32, take(from + l * step, columns))
      v128.store(to + l * 32 + 16, take(from + l * step + 16, columns - 4))
    }
  else if (columns >= 8) packTransposed(from, step, across, rows, to)
  else
    for (let l = 0; l < rows; l++)
      for (let j = 0; j < 8; j++)
        store<f32>(to + l * 32 + j * 4, j < columns ? load<f32>(from + l * step + j * across) : 0)
}

/** All 8 columns, four rows at a time: reads run along the columns, where the numbers lie. */
function packTransposed(from: usize, step: i32, across: i32, rows: i32, to: usize): void {
  let l = 0
  if (step === 4)
    for (; l + 4 <= rows; l += 4) {
      transpose(from + l * 4, across, to + l * 32)
      transpose(from + l * 4 + 4 * across, across, to + l * 32 + 16)
    }
  for (; l < rows; l++)
    for (let j = 0; j < 8; j++)
      store<f32>(to + l * 32 + j * 4, load<f32>(from + l * step + j * across))
}

/** A 4×4 block: row j of what is read, `across` bytes apart, becomes column j of a panel. */
export function transpose(from: usize, across: i32, to: usize): void {
  const r0 = v128.load(from)
  const r1 = v128.load(from + across)
  const r2 = v128.load(from + 2 * across)
  const r3 = v128.load(from + 3 * across)
  const low01 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5)
  const high01 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7)
  const low23 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5)
  const high23 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7)
  v128.store(to, v128.shuffle<f32>(low01, low23, 0, 1, 4, 5))
  v128.store(to + 32, v128.shuffle<f32>(low01, low23, 2, 3, 6, 7))
  v128.store(to + 64, v128.shuffle<f32>(high01, high23, 0, 1, 4, 5))
  v128.store(to + 96, v128.shuffle<f32>(high01, high23, 2, 3, 6, 7))
}
