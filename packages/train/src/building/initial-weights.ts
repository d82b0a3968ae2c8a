import type { Initializer, PlacedLayer, Weight } from '@longhand/network'
import { between } from '../random/draw.ts'
import { type Random, randomFrom } from '../random/random.ts'

/** The numbers of a weight tensor, and its axes. */
export interface Values {
  readonly shape: readonly number[]
  readonly values: Float32Array
}

/** The weights of a layer in the order in which its facts name them. */
export type WeightsOf = (layer: PlacedLayer) => readonly Values[]

/**
 * The weights that training begins with: Keras' defaults, drawn from a seed.
 *
 * Each tensor has a stream of its own, named after its layer and itself, so that a change of one
 * layer leaves the others as they were.
 */
export const initialWeights =
  (seed: number): WeightsOf =>
  (layer) =>
    Object.entries(layer.weights).map(([name, weight]) =>
      initialTensor(weight, randomFrom(seed, `${layer.name}/${name}`, 0)),
    )

const initialTensor = (weight: Weight, random: Random): Values => {
  const shape = weight.shape.map(({ value }) => Number(value))
  const count = shape.reduce((product, size) => product * size, 1)
  const next = numbers[weight.initializer](shape, random)
  const values = new Float32Array(count)
  for (let i = 0; i < count; i += 1) values[i] = next()
  return { shape, values }
}

/**
 * Glorot's uniform numbers keep the variance of what flows forward and back: the limit is
 * √(6 / (fan in + fan out)).
 *
 * @see Glorot & Bengio 2010, "Understanding the difficulty of training deep feedforward neural
 * networks", equation 16
 */
const numbers: Readonly<Record<Initializer, (shape: readonly number[], random: Random) => Random>> =
  {
    zeros: () => () => 0,
    ones: () => () => 1,
    glorotUniform: (shape, random) => {
      const { fanIn, fanOut } = fansOf(shape)
      const limit = Math.sqrt(6 / (fanIn + fanOut))
      return () => between(random, -limit, limit)
    },
  }

/**
 * How many inputs one output has, and how many outputs one input: as Keras counts them from the
 * axes of a kernel, the window first, then inputs and outputs.
 *
 * @example fansOf([5, 5, 1, 6]) // { fanIn: 25, fanOut: 150 }
 */
export const fansOf = (
  shape: readonly number[],
): { readonly fanIn: number; readonly fanOut: number } => {
  const [outputs = 1, inputs = outputs, ...window] = [...shape].reverse()
  const area = window.reduce((product, side) => product * side, 1)
  return { fanIn: inputs * area, fanOut: outputs * area }
}
