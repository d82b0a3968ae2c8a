// Elementary functions of four numbers at once, by additions and multiplications in a fixed order:
// the same bits on every machine. Errors are about 10⁻⁷ of the result. Polynomials: Moshier, Cephes.

function all(value: f32): v128 {
  return f32x4.splat(value)
}

/** a·x + b */
function next(a: v128, x: v128, b: f32): v128 {
  return f32x4.add(f32x4.mul(a, x), all(b))
}

/** eˣ; beyond ±88, where 32 bits end, it stays at their ends. */
export function exp4(x: v128): v128 {
  const inside = f32x4.max(f32x4.min(x, all(88)), all(-87.3))
  const power = f32x4.nearest(f32x4.mul(inside, all(1.44269504)))
  const high = f32x4.sub(inside, f32x4.mul(power, all(0.693359375)))
  const r = f32x4.add(high, f32x4.mul(power, all(2.1219444e-4)))
  let p = next(all(1.98756915e-4), r, 1.3981999507e-3)
  p = next(p, r, 8.3334519073e-3)
  p = next(p, r, 4.1665795894e-2)
  p = next(p, r, 1.6666665459e-1)
  p = next(p, r, 5.0000001201e-1)
  p = f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), f32x4.add(r, all(1)))
  const bits = i32x4.add(i32x4.trunc_sat_f32x4_s(power), i32x4.splat(127))
  return f32x4.mul(p, i32x4.shl(bits, 23))
}

/** eˣ − 1 for x ≤ 0, as exact for small x as for large. */
export function expm1(x: v128): v128 {
  let p = next(all(1.0 / 40320.0), x, 1.0 / 5040.0)
  p = next(p, x, 1.0 / 720.0)
  p = next(p, x, 1.0 / 120.0)
  p = next(p, x, 1.0 / 24.0)
  p = next(p, x, 1.0 / 6.0)
  p = next(p, x, 0.5)
  p = next(p, x, 1)
  const series = f32x4.mul(p, x)
  return v128.bitselect(series, f32x4.sub(exp4(x), all(1)), f32x4.gt(x, all(-0.6)))
}

/** ln x for positive normal x. */
export function log4(x: v128): v128 {
  const bits = i32x4.sub(x, i32x4.splat(0x3f3504f3))
  const power = f32x4.convert_i32x4_s(i32x4.shr_s(bits, 23))
  const low = v128.and(bits, i32x4.splat(0x007fffff))
  const r = f32x4.sub(i32x4.add(low, i32x4.splat(0x3f3504f3)), all(1))
  let p = next(all(7.0376836292e-2), r, -1.151461031e-1)
  p = next(p, r, 1.167699874e-1)
  p = next(p, r, -1.2420140846e-1)
  p = next(p, r, 1.4249322787e-1)
  p = next(p, r, -1.6668057665e-1)
  p = next(p, r, 2.0000714765e-1)
  p = next(p, r, -2.4999993993e-1)
  p = next(p, r, 3.3333331174e-1)
  const square = f32x4.mul(r, r)
  let sum = f32x4.mul(f32x4.mul(p, square), r)
  sum = f32x4.add(sum, f32x4.mul(power, all(-2.1219444e-4)))
  sum = f32x4.sub(sum, f32x4.mul(square, all(0.5)))
  return f32x4.add(f32x4.add(r, sum), f32x4.mul(power, all(0.693359375)))
}

export function sigmoid4(x: v128): v128 {
  return f32x4.div(all(1), f32x4.add(all(1), exp4(f32x4.neg(x))))
}

export function tanh4(x: v128): v128 {
  const square = f32x4.mul(x, x)
  let p = next(all(-5.70498872745e-3), square, 2.06390887954e-2)
  p = next(p, square, -5.37397155531e-2)
  p = next(p, square, 1.33314422036e-1)
  p = next(p, square, -3.33332819422e-1)
  const small = f32x4.add(x, f32x4.mul(f32x4.mul(p, square), x))
  const far = f32x4.div(all(2), f32x4.add(exp4(f32x4.add(x, x)), all(1)))
  return v128.bitselect(small, f32x4.sub(all(1), far), f32x4.lt(f32x4.abs(x), all(0.625)))
}

/** The error function. @see Abramowitz & Stegun 1964, 7.1.26 */
export function erf4(x: v128): v128 {
  const size = f32x4.abs(x)
  const t = f32x4.div(all(1), next(all(0.3275911), size, 1))
  let p = next(all(1.061405429), t, -1.453152027)
  p = next(p, t, 1.421413741)
  p = next(p, t, -0.284496736)
  p = next(p, t, 0.254829592)
  const tail = f32x4.mul(f32x4.mul(p, t), exp4(f32x4.neg(f32x4.mul(x, x))))
  const sign = v128.and(x, i32x4.splat(0x80000000))
  return v128.or(f32x4.sub(all(1), tail), sign)
}
