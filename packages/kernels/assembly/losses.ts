import { log4 } from './elementary'
import { Now } from './now'

/** Losses by number, as whoever calls names them. */
enum Loss {
  HalfSquaredError,
  SquaredError,
  MeanSquaredError,
  MeanAbsoluteError,
  BinaryCrossEntropy,
  CrossEntropy,
}

// 2⁻¹²⁶, the smallest normal float: an output below it is 0 to the machine
const LEAST: f32 = 1.1754943508222875e-38

function ln(value: f32): f32 {
  return f32x4.extract_lane(log4(f32x4.splat(max(value, LEAST))), 0)
}

/** The slope of ln max(value, LEAST). */
function lnSlope(value: f32): f32 {
  return value >= LEAST ? 1 / value : 0
}

/**
 * The loss of n examples with `count` outputs each, and its gradient: both parts of the mean over
 * the whole batch.
 *
 * @param t What the outputs should be.
 * @param o What they are.
 * @param gradient Where ∂E/∂o goes; 0: it is not asked for.
 */
export function loss(
  n: i32,
  count: i32,
  which: Loss,
  now: Now,
  t: usize,
  o: usize,
  gradient: usize,
): void {
  const isMean = which === Loss.MeanSquaredError || which === Loss.MeanAbsoluteError
  const share: f32 = 1 / f32(now.batch * (isMean ? count : 1))
  let sum: f64 = 0
  for (let i = 0; i < n * count * 4; i += 4) {
    const target = load<f32>(t + i)
    const output = load<f32>(o + i)
    sum += term(which, target, output)
    if (gradient) store<f32>(gradient + i, share * slope(which, target, output))
  }
  now.loss = isMean ? sum / f64(count) : sum
}

function term(which: Loss, t: f32, o: f32): f64 {
  if (which === Loss.CrossEntropy) return t === 0 ? 0 : -t * ln(o)
  if (which === Loss.BinaryCrossEntropy) return -(t * ln(o) + (1 - t) * ln(1 - o))
  if (which === Loss.MeanAbsoluteError) return abs<f32>(t - o)
  const square = (t - o) * (t - o)
  return which === Loss.HalfSquaredError ? 0.5 * square : square
}

function slope(which: Loss, t: f32, o: f32): f32 {
  if (which === Loss.CrossEntropy) return -t * lnSlope(o)
  if (which === Loss.BinaryCrossEntropy) return (1 - t) * lnSlope(1 - o) - t * lnSlope(o)
  if (which === Loss.MeanAbsoluteError) return o > t ? 1 : o < t ? -1 : 0
  return which === Loss.HalfSquaredError ? o - t : 2 * (o - t)
}
