/** Steps at the beginning, in which the learning rate grows evenly up to its own. */
interface WarmUp {
  readonly warmupSteps: number
}

/** η · decayRate^(t / decaySteps); with `staircase` the exponent is rounded down. */
export interface ExponentialDecay extends WarmUp {
  readonly kind: 'exponentialDecay'
  readonly decaySteps: number
  readonly decayRate: number
  readonly staircase: boolean
}

/** η · (½(1 − α)(1 + cos(π t / decaySteps)) + α), and αη after that. */
export interface CosineDecay extends WarmUp {
  readonly kind: 'cosineDecay'
  readonly decaySteps: number
  readonly alpha: number
}

/** η up to the first boundary, and after each boundary the value in its place. */
export interface PiecewiseConstant extends WarmUp {
  readonly kind: 'piecewiseConstant'
  readonly boundaries: readonly number[]
  readonly values: readonly number[]
}

/** η throughout: for a warm-up alone. */
export interface Constant extends WarmUp {
  readonly kind: 'constant'
}

/** How the learning rate η changes; t counts the steps behind the warm-up from 0. */
export type Schedule = Constant | ExponentialDecay | CosineDecay | PiecewiseConstant
