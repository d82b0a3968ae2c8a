import type { PlacedNetwork, Weight } from '@longhand/network'
import type { Arena } from './arena.ts'
import { noWeight, type WeightPlace } from './part.ts'

/** A weight tensor and where it lies. */
export interface PlacedWeight extends WeightPlace {
  readonly layer: string
  readonly name: string
  readonly count: number
}

/** Trained weights side by side, and their gradients likewise: an optimizer takes them in one. */
export interface Trained {
  readonly at: number
  readonly gradient: number
  /** Numbers, with those that fill up between two tensors, which stay zero. */
  readonly count: number
}

/** Every weight tensor, in the order of the layers and within a layer in that of its facts. */
export interface PlacedWeights {
  readonly all: readonly PlacedWeight[]
  readonly trained: Trained
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
  const trained = {
    at: arena.allocate(bytes),
    gradient: arena.allocate(bytes),
    count: bytes / 4,
  }
  let offset = 0
  const all = weights.map(({ layer, name, weight }): PlacedWeight => {
    const count = countOf(weight)
    if (!weight.trainable) return { layer, name, count, at: arena.allocate(4 * count), gradient: 0 }
    const place = { at: trained.at + offset, gradient: trained.gradient + offset }
    offset += upToSixteen(4 * count)
    return { layer, name, count, ...place }
  })
  return { all, trained }
}

/** The weights of a layer by name. */
export const weightsOfLayer = (
  { all }: PlacedWeights,
  layer: string,
): Readonly<Record<string, WeightPlace>> =>
  Object.fromEntries(
    all
      .filter((weight) => weight.layer === layer)
      .map(({ name, at, gradient }) => [name, { ...noWeight, at, gradient }]),
  )
