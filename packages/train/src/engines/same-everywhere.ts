/**
 * A power by multiplications alone: the last bits of `Math.pow` differ between machines.
 *
 * @param times A whole number of at least 0.
 * @example power(0.5, 3) // 0.125
 */
export const power = (base: number, times: number): number => {
  if (times === 0) return 1
  const half = power(base, Math.floor(times / 2))
  return times % 2 === 0 ? half * half : half * half * base
}

/** Square roots that a double can tell apart. */
const bits = 53

/**
 * A power by products and square roots, which are the same on all machines.
 *
 * @param base Above 0.
 * @param times At least 0; the bits of its fraction choose among base^½, base^¼, …
 * @example realPower(16, 1.75) // 128
 */
export const realPower = (base: number, times: number): number => {
  let result = power(base, Math.floor(times))
  let fraction = times - Math.floor(times)
  let root = base
  for (let bit = 0; bit < bits && fraction > 0; bit += 1) {
    root = Math.sqrt(root)
    fraction *= 2
    if (fraction < 1) continue
    result *= root
    fraction -= 1
  }
  return result
}

/**
 * cos(π · share) by sums and products: the last bits of `Math.cos` differ between machines.
 *
 * @param share From 0 to 1.
 * @example cosineOfTurn(1) // -1
 */
export const cosineOfTurn = (share: number): number => {
  if (share > 0.5) return -cosineOfTurn(1 - share)
  const square = (Math.PI * share) ** 2
  let sum = 1
  // Taylor's terms up to θ²⁴ / 24!, each from the one after it: 1 − θ²/2(1 − θ²/12(1 − …))
  for (let n = 24; n >= 2; n -= 2) sum = 1 - (square / (n * (n - 1))) * sum
  return sum
}
