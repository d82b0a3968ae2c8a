import { erf4, exp4, expm1, log4, sigmoid4, tanh4 } from './elementary'
import { put, TINY, take, withoutTiny } from './lanes'

/** Activation functions by number, as whoever calls names them. */
enum Activation {
  Sigmoid,
  Tanh,
  Relu,
  LeakyRelu,
  Elu,
  Selu,
  Softplus,
  Gelu,
  Silu,
}

const LEAK: f32 = 0.01
const SELU_SCALE: f32 = 1.0507009873554805
const SELU_ALPHA: f32 = 1.6732632423543772
const ROOT_HALF: f32 = 0.7071067811865476
// 1 / √(2π)
const BELL: f32 = 0.3989422804014327

/** y = f(z), number by number; y may lie where z lies. */
export function activate(n: i32, size: i32, which: Activation, z: usize, y: usize): void {
  const count = n * size
  for (let i = 0; i < count; i += 4) {
    const at = i * 4
    put(y + at, count - i, value(which, take(z + at, count - i)))
  }
}

function value(which: Activation, z: v128): v128 {
  const zero = f32x4.splat(0)
  const one = f32x4.splat(1)
  if (which === Activation.Relu) return f32x4.max(z, zero)
  if (which === Activation.LeakyRelu) return f32x4.max(z, f32x4.mul(z, f32x4.splat(LEAK)))
  if (which === Activation.Sigmoid) return sigmoid4(z)
  if (which === Activation.Tanh) return tanh4(z)
  if (which === Activation.Silu) return f32x4.mul(z, sigmoid4(z))
  if (which === Activation.Gelu) {
    const half = f32x4.mul(z, f32x4.splat(0.5))
    return f32x4.mul(half, f32x4.add(one, erf4(f32x4.mul(z, f32x4.splat(ROOT_HALF)))))
  }
  if (which === Activation.Softplus) {
    const small = exp4(f32x4.neg(f32x4.abs(z)))
    return f32x4.add(f32x4.max(z, zero), log4(f32x4.add(one, small)))
  }
  const below = expm1(f32x4.min(z, zero))
  const above = f32x4.max(z, zero)
  if (which === Activation.Elu) return f32x4.add(above, below)
  return f32x4.mul(
    f32x4.splat(SELU_SCALE),
    f32x4.add(above, f32x4.mul(f32x4.splat(SELU_ALPHA), below)),
  )
}

/**
 * dz = dy · f′, number by number, 0 where it is tiny; dz may lie where dy lies.
 *
 * @param known z for GELU and SiLU, whose slope y does not tell; y for the others.
 */
export function activationGradient(
  n: i32,
  size: i32,
  which: Activation,
  known: usize,
  dy: usize,
  dz: usize,
): void {
  const count = n * size
  const least = f32x4.splat(TINY)
  for (let i = 0; i < count; i += 4) {
    const at = i * 4
    const slopes = slope(which, take(known + at, count - i))
    const passed = f32x4.mul(take(dy + at, count - i), slopes)
    put(dz + at, count - i, withoutTiny(passed, least))
  }
}

function slope(which: Activation, known: v128): v128 {
  const one = f32x4.splat(1)
  const positive = f32x4.gt(known, f32x4.splat(0))
  if (which === Activation.Relu) return v128.and(one, positive)
  if (which === Activation.LeakyRelu) return v128.bitselect(one, f32x4.splat(LEAK), positive)
  if (which === Activation.Sigmoid) return f32x4.mul(known, f32x4.sub(one, known))
  if (which === Activation.Tanh) return f32x4.sub(one, f32x4.mul(known, known))
  if (which === Activation.Elu) return v128.bitselect(one, f32x4.add(known, one), positive)
  if (which === Activation.Selu) {
    const below = f32x4.add(known, f32x4.splat(SELU_SCALE * SELU_ALPHA))
    return v128.bitselect(f32x4.splat(SELU_SCALE), below, positive)
  }
  // σ(z) = 1 − e^−y
  if (which === Activation.Softplus) return f32x4.neg(expm1(f32x4.neg(known)))
  if (which === Activation.Gelu) return geluSlope(known)
  const s = sigmoid4(known)
  return f32x4.mul(s, f32x4.add(one, f32x4.mul(known, f32x4.sub(one, s))))
}

/** Φ(z) + z·φ(z) */
function geluSlope(z: v128): v128 {
  const half = f32x4.splat(0.5)
  const share = f32x4.add(half, f32x4.mul(half, erf4(f32x4.mul(z, f32x4.splat(ROOT_HALF)))))
  const bell = f32x4.mul(f32x4.splat(BELL), exp4(f32x4.mul(f32x4.neg(half), f32x4.mul(z, z))))
  return f32x4.add(share, f32x4.mul(z, bell))
}
