import type { PlacedNetwork, Weight } from '@longhand/network'
import type { Arena } from './arena.ts'
import { placeOfGradient } from './gradient-places.ts'
import type { WeightPlace } from './part.ts'

/** A weight tensor and where it lies. */
export interface PlacedWeight {
  readonly layer: string
  readonly name: string
  readonly at: number
  readonly count: number
  /** Whether inputs are multiplied with it, as with a kernel. */
  readonly multiplied: boolean
  /** Bytes from the first of the trained weights; undefined where it is not trained. */
  readonly offset: number | undefined
}

/** Every weight tensor, in the order of the layers and within a layer in that of its facts. */
export interface PlacedWeights {
  readonly all: readonly PlacedWeight[]
  /**
   * Trained weights lie side by side, so that an optimizer takes them in one; `count` holds the
   * numbers that fill up between two tensors, which stay zero.
   */
  readonly trained: { readonly at: number; readonly count: number }
}

const countOf = ({ size }: Weight): number => Number(size.value)

const upToSixteen = (bytes: number): number => Math.ceil(bytes / 16) * 16

/** Gives every weight tensor its place. */
export const placeWeights = ({ layers }: PlacedNetwork, arena: Arena): PlacedWeights => {
  const weights = layers.flatMap((layer) =>
    Object.entries(layer.weights).map(([name, weight]) => ({ layer: layer.name, name, weight })),
  )
  const bytes = weights
    .filter(({ weight }) => weight.trainable)
    .reduce((sum, { weight }) => sum + upToSixteen(4 * countOf(weight)), 0)
  const trained = { at: arena.allocate(bytes), count: bytes / 4 }
  let next = 0
  const all = weights.map(({ layer, name, weight }): PlacedWeight => {
    const count = countOf(weight)
    const own = { layer, name, count, multiplied: weight.multiplied }
    if (!weight.trainable) return { ...own, at: arena.allocate(4 * count), offset: undefined }
    const offset = next
    next += upToSixteen(4 * count)
    return { ...own, at: trained.at + offset, offset }
  })
  return { all, trained }
}

/** The weights of a layer by name; the gradients of a part of a batch lie as the weights do. */
export const weightsOfLayer = (
  { all }: PlacedWeights,
  layer: string,
): Readonly<Record<string, WeightPlace>> =>
  Object.fromEntries(
    all
      .filter((weight) => weight.layer === layer)
      .map(({ name, at, offset }) => [
        name,
        { at, gradient: offset === undefined ? 0 : placeOfGradient(offset) },
      ]),
  )
