import { exp4 } from './elementary'
import { put, TINY, take } from './lanes'

/** The largest of `count` numbers. */
function largest(at: usize, count: i32): f32 {
  let most = load<f32>(at)
  for (let i = 1; i < count; i++) most = max(most, load<f32>(at + i * 4))
  return most
}

/** y_i = e^z_i / Σ e^z_j in each of n · rows rows of `count` numbers; y may lie where z lies. */
export function softmax(n: i32, rows: i32, count: i32, z: usize, y: usize): void {
  for (let r = 0; r < n * rows; r++) {
    const most = f32x4.splat(largest(z, count))
    for (let i = 0; i < count; i += 4) {
      const at = i * 4
      put(y + at, count - i, exp4(f32x4.sub(take(z + at, count - i), most)))
    }
    let sum: f32 = 0
    for (let i = 0; i < count; i++) sum += load<f32>(y + i * 4)
    for (let i = 0; i < count; i++) store<f32>(y + i * 4, load<f32>(y + i * 4) / sum)
    z += count * 4
    y += count * 4
  }
}

/** dz_i = y_i · (dy_i − Σ dy_j · y_j), 0 where it is tiny; dz may lie where dy lies. */
export function softmaxGradient(
  n: i32,
  rows: i32,
  count: i32,
  y: usize,
  dy: usize,
  dz: usize,
): void {
  for (let r = 0; r < n * rows; r++) {
    let sum: f32 = 0
    for (let i = 0; i < count; i++) sum += load<f32>(dy + i * 4) * load<f32>(y + i * 4)
    for (let i = 0; i < count; i++) {
      const gradient = load<f32>(y + i * 4) * (load<f32>(dy + i * 4) - sum)
      store<f32>(dz + i * 4, abs(gradient) < TINY ? 0 : gradient)
    }
    y += count * 4
    dy += count * 4
    dz += count * 4
  }
}
