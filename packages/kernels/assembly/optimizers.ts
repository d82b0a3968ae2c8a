import { put, take } from './lanes'

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
  const mu = f32x4.splat(momentum)
  for (let i = 0; i < count; i += 4) {
    const at = i * 4
    const left = count - i
    const weight = take(w + at, left)
    const slope = f32x4.add(take(g + at, left), f32x4.mul(f32x4.splat(l2), weight))
    let way = slope
    if (momentum !== 0) {
      const v = f32x4.add(f32x4.mul(mu, take(velocity + at, left)), slope)
      put(velocity + at, left, v)
      way = nesterov ? f32x4.add(slope, f32x4.mul(mu, v)) : v
    }
    put(w + at, left, f32x4.sub(weight, f32x4.mul(f32x4.splat(rate), way)))
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
  for (let i = 0; i < count; i += 4) {
    const at = i * 4
    const left = count - i
    const slope = take(g + at, left)
    const mean = mixed(take(means + at, left), beta1, slope, fresh1)
    const square = mixed(take(squares + at, left), beta2, f32x4.mul(slope, slope), fresh2)
    put(means + at, left, mean)
    put(squares + at, left, square)
    const root = f32x4.sqrt(f32x4.mul(square, f32x4.splat(larger2)))
    const unbiased = f32x4.mul(mean, f32x4.splat(larger1))
    const way = f32x4.div(unbiased, f32x4.add(root, f32x4.splat(epsilon)))
    put(w + at, left, f32x4.sub(take(w + at, left), f32x4.mul(f32x4.splat(rate), way)))
  }
}

/** old · a + now · b */
function mixed(old: v128, a: f32, now: v128, b: f32): v128 {
  return f32x4.add(f32x4.mul(f32x4.splat(a), old), f32x4.mul(f32x4.splat(b), now))
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
  for (let i = 0; i < count; i += 4) {
    const at = i * 4
    const left = count - i
    const slope = take(g + at, left)
    const before = f32x4.mul(f32x4.splat(old), take(squares + at, left))
    const square = f32x4.add(before, f32x4.mul(f32x4.splat(now), f32x4.mul(slope, slope)))
    put(squares + at, left, square)
    const root = f32x4.add(f32x4.sqrt(square), f32x4.splat(epsilon))
    const way = f32x4.div(f32x4.mul(f32x4.splat(rate), slope), root)
    put(w + at, left, f32x4.sub(take(w + at, left), way))
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
