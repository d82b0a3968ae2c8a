import { put, take } from './lanes'

/**
 * Brings each channel to mean 0 and variance 1 over n · positions rows, then scales and shifts it:
 * y = γ · (x − μ) / √(σ² + ε) + β. The moving mean and variance follow.
 *
 * @param gamma One number for each channel; 0: all are 1.
 * @param beta One number for each channel; 0: all are 0.
 * @param moving The moving means, then the moving variances.
 * @param fresh How much of this batch goes into them: 1 − momentum.
 * @param kept Where μ, then 1 / √(σ² + ε), then x̂ go, for the gradient.
 */
export function batchNorm(
  n: i32,
  positions: i32,
  channels: i32,
  x: usize,
  gamma: usize,
  beta: usize,
  movingMean: usize,
  movingVariance: usize,
  fresh: f32,
  epsilon: f32,
  kept: usize,
  y: usize,
): void {
  const rows = n * positions
  const inverse = kept + channels * 4
  const normal = inverse + channels * 4
  for (let c = 0; c < channels; c += 4) {
    const at = c * 4
    const count = channels - c
    const mean = meanOf(rows, channels, x + at, count)
    const variance = varianceOf(rows, channels, x + at, count, mean)
    const scale = f32x4.div(f32x4.splat(1), f32x4.sqrt(f32x4.add(variance, f32x4.splat(epsilon))))
    put(kept + at, count, mean)
    put(inverse + at, count, scale)
    follow(movingMean + at, count, mean, fresh)
    follow(movingVariance + at, count, variance, fresh)
    for (let r = 0; r < rows; r++) {
      const row = r * channels * 4 + at
      const value = f32x4.mul(f32x4.sub(take(x + row, count), mean), scale)
      put(normal + row, count, value)
      put(y + row, count, scaled(value, gamma, beta, at, count))
    }
  }
}

/** γ · value + β */
function scaled(value: v128, gamma: usize, beta: usize, at: i32, count: i32): v128 {
  const wide = gamma ? f32x4.mul(value, take(gamma + at, count)) : value
  return beta ? f32x4.add(wide, take(beta + at, count)) : wide
}

function meanOf(rows: i32, channels: i32, x: usize, count: i32): v128 {
  let sum = f32x4.splat(0)
  for (let r = 0; r < rows; r++) sum = f32x4.add(sum, take(x + r * channels * 4, count))
  return f32x4.div(sum, f32x4.splat(f32(rows)))
}

function varianceOf(rows: i32, channels: i32, x: usize, count: i32, mean: v128): v128 {
  let sum = f32x4.splat(0)
  for (let r = 0; r < rows; r++) {
    const gap = f32x4.sub(take(x + r * channels * 4, count), mean)
    sum = f32x4.add(sum, f32x4.mul(gap, gap))
  }
  return f32x4.div(sum, f32x4.splat(f32(rows)))
}

/** old − fresh · (old − now) */
function follow(at: usize, count: i32, now: v128, fresh: f32): void {
  const old = take(at, count)
  const way = f32x4.mul(f32x4.sub(old, now), f32x4.splat(fresh))
  put(at, count, f32x4.sub(old, way))
}

/** The same with the moving mean and variance, as after training. */
export function batchNormAsKept(
  n: i32,
  positions: i32,
  channels: i32,
  x: usize,
  gamma: usize,
  beta: usize,
  movingMean: usize,
  movingVariance: usize,
  epsilon: f32,
  y: usize,
): void {
  for (let c = 0; c < channels; c += 4) {
    const at = c * 4
    const count = channels - c
    const mean = take(movingMean + at, count)
    const variance = f32x4.add(take(movingVariance + at, count), f32x4.splat(epsilon))
    const scale = f32x4.div(f32x4.splat(1), f32x4.sqrt(variance))
    for (let r = 0; r < n * positions; r++) {
      const row = r * channels * 4 + at
      const value = f32x4.mul(f32x4.sub(take(x + row, count), mean), scale)
      put(y + row, count, scaled(value, gamma, beta, at, count))
    }
  }
}
