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

/** What every optimizer may be told. */
interface AnyOptimizer {
  readonly learningRate: number
  /** λ of ½λw² added to the error: g ← g + λ·w. */
  readonly l2?: number
  /** λ taken from the weight itself: w ← w − η·λ·w − step. */
  readonly weightDecay?: number
  /** Whether biases decay too; left out, they do. */
  readonly decayBiases?: boolean
  /** Each gradient is held between −c and c. */
  readonly clipValue?: number
  /** The gradients of each weight tensor are held to a length of at most c. */
  readonly clipNorm?: number
  /** All gradients together are held to a length of at most c. */
  readonly globalClipNorm?: number
}

/** What divides by a root: where the small number ε stands that keeps it above 0. */
interface OverRoot {
  readonly epsilon?: number
  /** √(r + ε) instead of √r + ε. */
  readonly epsilonInRoot?: boolean
}

/** Gradient descent, plain or with momentum. */
export interface Sgd extends AnyOptimizer {
  readonly kind: 'sgd'
  readonly momentum?: number
  readonly nesterov?: boolean
  /** v ← μ·v + g, or the running mean v ← μ·v + (1 − μ)·g. */
  readonly momentumForm?: 'sum' | 'average'
}

/** Adam; with `adamw` the weight decay, 0.01 unless said, is taken from the weight itself. */
export interface Adam extends AnyOptimizer, OverRoot {
  readonly kind: 'adam' | 'adamw'
  readonly beta1?: number
  readonly beta2?: number
}

/** The gradient over the root of its mean square. */
export interface RmsProp extends AnyOptimizer, OverRoot {
  readonly kind: 'rmsprop'
  readonly rho?: number
}

/** The gradient over the root of its squares so far. */
export interface Adagrad extends AnyOptimizer, OverRoot {
  readonly kind: 'adagrad'
  /** What the sum of squares begins with; left out, 0. */
  readonly initialAccumulator?: number
}

/** How weights are changed. */
export type Optimizer = Sgd | Adam | RmsProp | Adagrad

/** What an update leaves alone. */
export interface Update {
  readonly biases?: boolean
}

/** Numbers by layer and tensor, in Keras' layout: a dense kernel is [inputs][units]. */
export type NestedWeights = Readonly<Record<string, Readonly<Record<string, Nested>>>>

/** What an optimizer kept of the steps before the first; what is left out begins as usual. */
export interface Before {
  /** How many steps came before, which Adam's correction counts; left out, none. */
  readonly steps?: number
  /** A number for every weight: momentum's v. */
  readonly velocity?: NestedWeights
  /** Adam's running mean of the gradients. */
  readonly moment?: NestedWeights
  /** The mean square, or the sum of squares: of Adam, RMSProp and Adagrad. */
  readonly squares?: NestedWeights
}

/** A network with numbers in it, and what is to be worked out: plain JSON. */
export interface Problem {
  readonly network: Network
  readonly weights: NestedWeights
  /** A batch: one entry an example. */
  readonly input: readonly Nested[]
  /** What is wanted of each example. */
  readonly target: readonly Nested[]
  /** Whether the network is being trained, or in use; left out, it is. */
  readonly mode?: 'training' | 'inference'
  /** 1 where dropout keeps a number, else 0: by layer, one entry an example. */
  readonly masks?: Readonly<Record<string, readonly Nested[]>>
  readonly loss: LossName
  /** Where Huber's loss turns into a straight line; left out, 1. */
  readonly huberDelta?: number
  /** What becomes of the errors of a batch; left out, their mean is taken. */
  readonly reduction?: 'mean' | 'sum'
  readonly optimizer: Optimizer
  readonly before?: Before
  /** How often the weights are updated; left out, once. */
  readonly steps?: number
  /** Labels by address: `{ 'hidden.kernel[0][0]': 'w1', 'input[0]': 'i1' }`. */
  readonly names?: Readonly<Record<string, string>>
  readonly update?: Update
  /** Whether all units of a layer have one bias in common. */
  readonly sharedBias?: boolean
}
