import type { Address, SignAt } from '@longhand/derivation'
import type { PlacedLayer } from '@longhand/network'
import type { SetUp } from './set-up.ts'
import { isSharedBias } from './shared-bias.ts'
import { weightShape, weightSign } from './weights.ts'

/** A weight tensor of a layer, and how its numbers are written. */
export interface Tensor {
  /** `hidden.kernel` */
  readonly of: Address
  readonly shape: readonly number[]
  /** How its numbers are written after so many updates. */
  readonly signAfter: (updates: number) => SignAt
  readonly isBias: boolean
  /** Whether the update leaves it alone. */
  readonly isFrozen: boolean
  /** Whether all its entries are one number. */
  readonly isShared: boolean
}

/** The weight tensor `name` of a layer. */
export const tensorOf = (setUp: SetUp, layer: PlacedLayer, name: string): Tensor => {
  const { bias = false, trainable = true } = layer.weights[name] ?? {}
  return {
    of: `${layer.of}.${name}`,
    shape: weightShape(layer, name),
    signAfter: (updates) => weightSign(setUp, layer, name, { updates }),
    isBias: bias,
    isFrozen: !trainable || (bias && setUp.problem.update?.biases === false),
    isShared: isSharedBias(setUp, layer, name),
  }
}

/** The free indices of a weight tensor. */
export const indicesIn = ({ shape }: Tensor): readonly string[] =>
  shape.map((_, axis) => `i${axis + 1}`)
