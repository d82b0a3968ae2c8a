import type { PlacedNetwork } from '@longhand/network'
import type { LayersModel, Variable } from '@tensorflow/tfjs'
import type { Regularization } from '../experiment/regularization.ts'
import { type Tensorflow, trainedIn } from '../tensorflow.ts'

/** The trained weights of a model that inputs are multiplied with. */
export const multipliedIn = (
  tf: Tensorflow,
  model: LayersModel,
  { layers }: PlacedNetwork,
): ReadonlySet<Variable> =>
  new Set(
    layers.flatMap(({ name, weights }) => {
      const trainable = Object.values(weights).filter((weight) => weight.trainable)
      return trainedIn(tf, model, name).filter((_, i) => trainable[i]?.multiplied === true)
    }),
  )

/** Gradients with what regularization adds: λ₂w + λ₁·sign(w). */
export const penalized = (
  weights: Float32Array,
  gradients: Float32Array,
  regularization: Regularization | undefined,
): Float32Array => {
  if (regularization === undefined) return gradients
  const { l1, l2 } = regularization
  return gradients.map((gradient, i) => {
    const weight = weights[i] ?? 0
    return gradient + l2 * weight + l1 * Math.sign(weight)
  })
}
