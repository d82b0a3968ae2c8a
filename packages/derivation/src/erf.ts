/** Where the series gives way to the continued fraction. */
const bend = 2

/**
 * The error function 2/√π·∫₀ˣ e^(−t²) dt, to a few units of the last place.
 *
 * @see Abramowitz & Stegun 1964, 7.1.6 and 7.1.14
 * @example erf(0) // 0
 * @example erf(7) // 1
 */
export const erf = (x: number): number => {
  const size = Math.abs(x)
  if (size < bend) return series(x)
  return Math.sign(x) * (1 - Math.exp(-size * size) * tail(size))
}

/** 2/√π·e^(−x²)·Σ 2ⁿx^(2n+1)/(1·3·…·(2n+1)): every term has the sign of x. */
const series = (x: number): number => {
  let term = x
  let total = x
  for (let n = 1; n < 100; n++) {
    term *= (2 * x * x) / (2 * n + 1)
    const next = total + term
    if (next === total) break
    total = next
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * total
}

/** erfc(x)·e^(x²) = 1/√π·1/(x + ½/(x + 1/(x + 3/2/(x + …)))), worked out from the inside. */
const tail = (x: number): number => {
  let inside = x
  for (let n = 80; n > 0; n--) inside = x + n / 2 / inside
  return 1 / (Math.sqrt(Math.PI) * inside)
}
