import { put, take, withoutTiny } from './lanes'

// Weights that are trained lie side by side, filled up with zeros: their count is a multiple of 4.

/** v ← μv + g + λw, w ← w − ηv; with Nesterov's w ← w − η(g + λw + μv). */
export function sgd(
  count: i32,
  w: usize,
  g: usize,
  velocity: usize,
  rate: f32,
  momentum: f32,
  nesterov: bool,
  l2: f32,
): void {
  const eta = f32x4.splat(rate)
  const mu = f32x4.splat(momentum)
  const pull = f32x4.splat(l2)
  for (const end = w + count * 4; w < end; w += 16) {
    const weight = v128.load(w)
    const slope = f32x4.add(v128.load(g), f32x4.mul(pull, weight))
    let way = slope
    if (momentum !== 0) {
      const v = f32x4.add(f32x4.mul(mu, v128.load(velocity)), slope)
      v128.store(velocity, v)
      way = nesterov ? f32x4.add(slope, f32x4.mul(mu, v)) : v
      velocity += 16
    }
    v128.store(w, f32x4.sub(weight, f32x4.mul(eta, way)))
    g += 16
  }
}

/**
 * Adam, bias-corrected: w ← w − η · m̂ / (√v̂ + ε).
 *
 * @param fresh1 1 − β₁, which 32 bits would lose; `fresh2` likewise.
 * @param larger1 1 / (1 − β₁ᵗ), the correction of the bias at step t; `larger2` likewise.
 * @see Kingma & Ba 2015, "Adam: a method for stochastic optimization", algorithm 1
 */
export function adam(
  count: i32,
  w: usize,
  g: usize,
  means: usize,
  squares: usize,
  rate: f32,
  beta1: f32,
  fresh1: f32,
  larger1: f32,
  beta2: f32,
  fresh2: f32,
  larger2: f32,
  epsilon: f32,
): void {
  const eta = f32x4.splat(rate)
  const old1 = f32x4.splat(beta1)
  const new1 = f32x4.splat(fresh1)
  const whole1 = f32x4.splat(larger1)
  const old2 = f32x4.splat(beta2)
  const new2 = f32x4.splat(fresh2)
  const whole2 = f32x4.splat(larger2)
  const least = f32x4.splat(epsilon)
  for (const end = w + count * 4; w < end; w += 16) {
    const slope = v128.load(g)
    const mean = mixed(v128.load(means), old1, slope, new1)
    const square = mixed(v128.load(squares), old2, f32x4.mul(slope, slope), new2)
    v128.store(means, mean)
    v128.store(squares, square)
    const scale = f32x4.add(f32x4.sqrt(f32x4.mul(square, whole2)), least)
    const way = f32x4.div(f32x4.mul(mean, whole1), scale)
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(eta, way)))
    g += 16
    means += 16
    squares += 16
  }
}

/** old · a + now · b */
function mixed(old: v128, a: v128, now: v128, b: v128): v128 {
  return f32x4.add(f32x4.mul(a, old), f32x4.mul(b, now))
}

/** RMSProp: s ← ρs + (1 − ρ)g², w ← w − ηg / (√s + ε). Adagrad: s ← s + g² instead. */
export function scaledByRoot(
  count: i32,
  w: usize,
  g: usize,
  squares: usize,
  rate: f32,
  old: f32,
  now: f32,
  epsilon: f32,
): void {
  const eta = f32x4.splat(rate)
  const rho = f32x4.splat(old)
  const fresh = f32x4.splat(now)
  const least = f32x4.splat(epsilon)
  for (const end = w + count * 4; w < end; w += 16) {
    const slope = v128.load(g)
    const square = mixed(v128.load(squares), rho, f32x4.mul(slope, slope), fresh)
    v128.store(squares, square)
    const way = f32x4.div(f32x4.mul(eta, slope), f32x4.add(f32x4.sqrt(square), least))
    v128.store(w, f32x4.sub(v128.load(w), way))
    g += 16
    squares += 16
  }
}

/** g ← g + λ₂w + λ₁·sign(w), with no push where w is 0. */
export function penalize(count: i32, w: usize, g: usize, l1: f32, l2: f32): void {
  const none = f32x4.splat(0)
  const push = f32x4.splat(l1)
  for (let i = 0; i < count; i += 4) {
    const at = i * 4
    const left = count - i
    const weight = take(w + at, left)
    const up = v128.and(f32x4.gt(weight, none), push)
    const down = v128.and(f32x4.lt(weight, none), push)
    const pull = f32x4.add(f32x4.mul(f32x4.splat(l2), weight), f32x4.sub(up, down))
    put(g + at, left, f32x4.add(take(g + at, left), pull))
  }
}

/**
 * Sets numbers nearer to 0 than `least` to 0. What is remembered of a gradient that has become 0
 * shrinks with every step, and would stay below the smallest normal float for ever.
 */
export function forgetTiny(count: i32, at: usize, least: f32): void {
  const bound = f32x4.splat(least)
  for (const end = at + count * 4; at < end; at += 16)
    v128.store(at, withoutTiny(v128.load(at), bound))
}
