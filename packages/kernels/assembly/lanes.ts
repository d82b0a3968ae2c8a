/** Four numbers at an address, of which only the first `count` belong to it; the others are 0. */
export function take(at: usize, count: i32): v128 {
  if (count >= 4) return v128.load(at)
  if (count === 3) return v128.load32_lane(at + 8, v128.load64_zero(at), 2)
  if (count === 2) return v128.load64_zero(at)
  return count === 1 ? v128.load32_zero(at) : f32x4.splat(0)
}

/** Writes the first `count` of four numbers. */
export function put(at: usize, count: i32, numbers: v128): void {
  if (count >= 4) v128.store(at, numbers)
  else if (count >= 2) {
    v128.store64_lane(at, numbers, 0)
    if (count === 3) v128.store32_lane(at + 8, numbers, 2)
  } else if (count === 1) v128.store32_lane(at, numbers, 0)
}

/** Four numbers that lie i steps of `step` bytes behind `from`. */
export function at(from: usize, step: i32, i: i32): v128 {
  return v128.load(from + i * step)
}

/** Four sums. */
export function plus(a: v128, b: v128): v128 {
  return f32x4.add(a, b)
}

/** Four differences. */
export function minus(a: v128, b: v128): v128 {
  return f32x4.sub(a, b)
}

/**
 * The numbers, but 0 for those nearer to 0 than `least`. Products of such numbers fall below the
 * smallest normal float, 2⁻¹²⁶, and processors take up to a hundred times as long for those.
 */
export function withoutTiny(numbers: v128, least: v128): v128 {
  // what is no number stays what it is
  return v128.andnot(numbers, f32x4.lt(f32x4.abs(numbers), least))
}

/** A gradient nearer to 0 than this changes nothing any more. */
export const TINY: f32 = 1e-18
