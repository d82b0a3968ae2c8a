import { Picks } from './picks'

// Sums over the picks of one filter, as in `picked-sums.ts`, where a window's rows are short: so few
// numbers that leaving out the gradients that are 0 would take longer than adding them.

/** Rows at a time that hold up to four numbers, or up to eight. */
export const ROWS_OF_FOUR: i32 = 3
export const ROWS_OF_EIGHT: i32 = 5

/**
 * Four numbers in each of three rows, over all that was picked.
 *
 * @param row Bytes from where a row of the window begins to the next.
 * @param rows How many rows there are; beyond them the last is repeated.
 */
export function sumFours(
  picks: Picks,
  pixel: i32,
  filter: i32,
  image: usize,
  row: i32,
  rows: i32,
  sums: usize,
): void {
  let place = picks.places + filter * 4
  let gradient = picks.gradients + filter * 4
  const end = place + picks.count * pixel
  const row1 = min(1, rows - 1) * row
  const row2 = min(2, rows - 1) * row
  let s0 = v128.load(sums)
  let s1 = v128.load(sums, 16)
  let s2 = v128.load(sums, 32)
  for (; place < end; place += pixel) {
    const at = image + load<i32>(place)
    const given = v128.load32_splat(gradient)
    gradient += pixel
    s0 = f32x4.add(s0, f32x4.mul(given, v128.load(at)))
    s1 = f32x4.add(s1, f32x4.mul(given, v128.load(at + row1)))
    s2 = f32x4.add(s2, f32x4.mul(given, v128.load(at + row2)))
  }
  v128.store(sums, s0)
  v128.store(sums, s1, 16)
  v128.store(sums, s2, 32)
}

/**
 * Eight numbers in each of five rows.
 *
 * @param row Bytes from where a row of the window begins to the next.
 * @param rows How many rows there are; beyond them the last is repeated.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: sums are local variables
export function sumEights(
  picks: Picks,
  pixel: i32,
  filter: i32,
  image: usize,
  row: i32,
  rows: i32,
  sums: usize,
): void {
  let place = picks.places + filter * 4
  let gradient = picks.gradients + filter * 4
  const end = place + picks.count * pixel
  const row1 = min(1, rows - 1) * row
  const row2 = min(2, rows - 1) * row
  const row3 = min(3, rows - 1) * row
  const row4 = min(4, rows - 1) * row
  let s0 = v128.load(sums)
  let s1 = v128.load(sums, 16)
  let s2 = v128.load(sums, 32)
  let s3 = v128.load(sums, 48)
  let s4 = v128.load(sums, 64)
  let s5 = v128.load(sums, 80)
  let s6 = v128.load(sums, 96)
  let s7 = v128.load(sums, 112)
  let s8 = v128.load(sums, 128)
  let s9 = v128.load(sums, 144)
  for (; place < end; place += pixel) {
    const at = image + load<i32>(place)
    const given = v128.load32_splat(gradient)
    gradient += pixel
    s0 = f32x4.add(s0, f32x4.mul(given, v128.load(at)))
    s1 = f32x4.add(s1, f32x4.mul(given, v128.load(at, 16)))
    s2 = f32x4.add(s2, f32x4.mul(given, v128.load(at + row1)))
    s3 = f32x4.add(s3, f32x4.mul(given, v128.load(at + row1, 16)))
    s4 = f32x4.add(s4, f32x4.mul(given, v128.load(at + row2)))
    s5 = f32x4.add(s5, f32x4.mul(given, v128.load(at + row2, 16)))
    s6 = f32x4.add(s6, f32x4.mul(given, v128.load(at + row3)))
    s7 = f32x4.add(s7, f32x4.mul(given, v128.load(at + row3, 16)))
    s8 = f32x4.add(s8, f32x4.mul(given, v128.load(at + row4)))
    s9 = f32x4.add(s9, f32x4.mul(given, v128.load(at + row4, 16)))
  }
  v128.store(sums, s0)
  v128.store(sums, s1, 16)
  v128.store(sums, s2, 32)
  v128.store(sums, s3, 48)
  v128.store(sums, s4, 64)
  v128.store(sums, s5, 80)
  v128.store(sums, s6, 96)
  v128.store(sums, s7, 112)
  v128.store(sums, s8, 128)
  v128.store(sums, s9, 144)
}
