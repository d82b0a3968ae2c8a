import { Now } from './now'

/** 32 bits that look random, from 32 bits. @see Wellons, "Prospecting for hash functions" (lowbias32) */
function mix(bits: u32): u32 {
  bits = (bits ^ (bits >> 16)) * 0x7feb352d
  bits = (bits ^ (bits >> 15)) * 0x846ca68b
  return bits ^ (bits >> 16)
}

/**
 * Sets a random share of the numbers to zero and makes the others larger, so that their mean stays:
 * y = x / (1 − rate) or 0. What is left out hangs on seed, step, example and place alone, so the
 * gradient passes through the same function. y may lie where x lies.
 *
 * @param kept How many of 2³² draws keep a number, as an unsigned integer.
 * @param larger 1 / (1 − rate)
 */
export function dropout(
  n: i32,
  size: i32,
  now: Now,
  seed: u32,
  kept: u32,
  larger: f32,
  x: usize,
  y: usize,
): void {
  const stream = mix(seed ^ mix(u32(now.step)))
  const first = u32(now.first * size)
  for (let i: u32 = 0; i < u32(n * size); i++) {
    const isKept = mix(stream ^ (first + i)) < kept
    store<f32>(y + i * 4, isKept ? load<f32>(x + i * 4) * larger : 0)
  }
}
