import { put, take } from './lanes'

/**
 * The gradients of a batch normalisation:
 * dβ = Σ dy, dγ = Σ dy · x̂, dx = γ / √(σ² + ε) · (dy − dβ / rows − x̂ · dγ / rows).
 *
 * @param kept What the forward pass left there.
 * @param dGamma Where dγ goes; 0: it is not asked for. `dBeta` and `dx` likewise.
 */
export function batchNormGradient(
  n: i32,
  positions: i32,
  channels: i32,
  gamma: usize,
  kept: usize,
  dy: usize,
  dGamma: usize,
  dBeta: usize,
  dx: usize,
): void {
  const rows = n * positions
  const inverse = kept + channels * 4
  const normal = inverse + channels * 4
  const share = f32x4.splat(1 / f32(rows))
  for (let c = 0; c < channels; c += 4) {
    const at = c * 4
    const count = channels - c
    let sum = f32x4.splat(0)
    let product = f32x4.splat(0)
    for (let r = 0; r < rows; r++) {
      const row = r * channels * 4 + at
      const given = take(dy + row, count)
      sum = f32x4.add(sum, given)
      product = f32x4.add(product, f32x4.mul(given, take(normal + row, count)))
    }
    if (dGamma) put(dGamma + at, count, product)
    if (dBeta) put(dBeta + at, count, sum)
    if (!dx) continue
    const wide = take(inverse + at, count)
    const scale = gamma ? f32x4.mul(wide, take(gamma + at, count)) : wide
    const mean = f32x4.mul(sum, share)
    const tilt = f32x4.mul(product, share)
    for (let r = 0; r < rows; r++) {
      const row = r * channels * 4 + at
      const lean = f32x4.mul(take(normal + row, count), tilt)
      const rest = f32x4.sub(f32x4.sub(take(dy + row, count), mean), lean)
      put(dx + row, count, f32x4.mul(scale, rest))
    }
  }
}
