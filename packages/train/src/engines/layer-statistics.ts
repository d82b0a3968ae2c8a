/** How numbers lie. */
export interface Spread {
  readonly mean: number
  /** The root of the mean square of what they differ from the mean by. */
  readonly deviation: number
  /** The root of the sum of their squares. */
  readonly norm: number
  readonly least: number
  readonly most: number
  /** How many lie in each of as many equal parts between the least and the most. */
  readonly bins: readonly number[]
}

/** What a layer held and gave in one step, before the update. */
export interface LayerStatistics {
  readonly layer: string
  /** All of its trained weights together; only where it has any, as the gradients. */
  readonly weights?: Spread
  readonly gradients?: Spread
  /** What it gave for the examples of the batch, or of the first part of a batch in parts. */
  readonly outputs: Spread
  /** Share of its outputs that are 0. */
  readonly zeros: number
  /** Share of its units or channels that gave 0 for every example, everywhere: dead ReLUs. */
  readonly dead: number
}

/** The numbers of a layer in one step. */
export interface LayerNumbers {
  readonly layer: string
  readonly weights: readonly Float32Array[]
  readonly gradients: readonly Float32Array[]
  readonly outputs: Float32Array
  /** Numbers along the last axis of the outputs. */
  readonly channels: number
}

/** What the numbers of a layer come to. */
export const layerStatistics = (numbers: LayerNumbers): LayerStatistics => {
  const { layer, weights, gradients, outputs, channels } = numbers
  return {
    layer,
    ...(weights.length > 0 && { weights: spreadOf(weights) }),
    ...(gradients.length > 0 && { gradients: spreadOf(gradients) }),
    outputs: spreadOf([outputs]),
    zeros: outputs.reduce((count, value) => count + (value === 0 ? 1 : 0), 0) / outputs.length,
    dead: deadShare(outputs, channels),
  }
}

const parts = 24

/**
 * How the numbers of some tensors lie, taken together.
 *
 * @example spreadOf([Float32Array.of(3, -4)]).norm // 5
 */
export const spreadOf = (tensors: readonly Float32Array[]): Spread => {
  let [count, sum, squares] = [0, 0, 0]
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const tensor of tensors)
    for (const value of tensor) {
      count += 1
      sum += value
      squares += value * value
      if (value < least) least = value
      if (value > most) most = value
    }
  const mean = sum / count
  const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean))
  return {
    mean,
    deviation,
    norm: Math.sqrt(squares),
    least,
    most,
    bins: binsOf(tensors, least, most),
  }
}

const binsOf = (tensors: readonly Float32Array[], least: number, most: number): number[] => {
  const bins = Array.from({ length: parts }, () => 0)
  const perUnit = parts / (most - least || 1)
  for (const tensor of tensors)
    for (const value of tensor) {
      const bin = Math.min(parts - 1, Math.floor((value - least) * perUnit))
      bins[bin] = (bins[bin] ?? 0) + 1
    }
  return bins
}

const deadShare = (outputs: Float32Array, channels: number): number => {
  const alive = new Uint8Array(channels)
  for (let i = 0; i < outputs.length; i += 1) if (outputs[i] !== 0) alive[i % channels] = 1
  return 1 - alive.reduce((sum, one) => sum + one, 0) / channels
}
