import type { Network } from '@longhand/network'

/** Numbers in lists of lists: an image, a kernel, or one number. */
export type Nested = number | readonly Nested[]

/** What training makes small. */
export type LossName =
  | 'half-squared-error'
  | 'squared-error'
  | 'mean-squared-error'
  | 'mean-absolute-error'
  | 'huber'
  | 'hinge'
  | 'binary-cross-entropy'
  | 'binary-cross-entropy-from-logits'
  | 'cross-entropy'
  | 'cross-entropy-from-logits'

/** How weights are changed: gradient descent, plain so far. */
export interface Optimizer {
  readonly kind: 'sgd'
  readonly learningRate: number
  readonly momentum?: 0
  readonly nesterov?: false
  readonly l2?: 0
}

/** What an update leaves alone. */
export interface Update {
  readonly biases?: boolean
}

/** A network with numbers in it, and what is to be worked out: plain JSON. */
export interface Problem {
  readonly network: Network
  /** By layer and tensor, in Keras' layout: a dense kernel is [inputs][units]. */
  readonly weights: Readonly<Record<string, Readonly<Record<string, Nested>>>>
  /** A batch: one entry an example. */
  readonly input: readonly Nested[]
  /** What is wanted of each example. */
  readonly target: readonly Nested[]
  readonly loss: LossName
  /** Where Huber's loss turns into a straight line; left out, 1. */
  readonly huberDelta?: number
  /** What becomes of the errors of a batch; left out, their mean is taken. */
  readonly reduction?: 'mean' | 'sum'
  readonly optimizer: Optimizer
  /** How often the weights are updated; left out, once. */
  readonly steps?: number
  /** Labels by address: `{ 'hidden.kernel[0][0]': 'w1', 'input[0]': 'i1' }`. */
  readonly names?: Readonly<Record<string, string>>
  readonly update?: Update
  /** Whether all units of a layer have one bias in common. */
  readonly sharedBias?: boolean
}
