import type { Pattern, Table } from '@longhand/derivation'
import type { Issue, LayerKind, PlacedLayer, PlacedOf } from '@longhand/network'
import type { Range } from '../losses/loss-rule.ts'
import type { Desk } from '../writing/desk.ts'

/** What a layer is given to work with. */
export interface Around {
  readonly desk: Desk
  /** Whether the loss is taken of this layer's output. */
  readonly isOutput: boolean
  /** What it reads: the outputs of other layers, or the numbers the network is given. */
  readonly inputs: readonly [Table, ...Table[]]
  /** A weight tensor by name, in Keras' layout. */
  readonly weight: (name: string) => Table
  /** Whether the network is being trained: dropout and batch normalisation then do otherwise. */
  readonly isTraining: boolean
  /** What the problem says dropout keeps, while training. */
  readonly mask: Table | undefined
}

/** A layer's forward pass, and the way back through it. */
export interface Worked {
  readonly output: Table
  /** Every table of the forward pass, the output among them. */
  readonly tables: readonly Table[]
  /** Tensors that the way forward itself changes: running statistics. */
  readonly kept?: Readonly<Record<string, Pattern>>
  /** @param reach How the error changes with each output: ∂E/∂out. */
  readonly back: (reach: Table) => WayBack
}

/** How an error comes back through a layer. */
export interface WayBack {
  /** ∂E/∂net; ∂E/∂out where the layer has no net. */
  readonly delta: Table
  /** Every other table of the backward pass. */
  readonly tables: readonly Table[]
  /** One example's gradient of each weight tensor; the index `n` is the example. */
  readonly gradients: Readonly<Record<string, Pattern>>
  /** ∂E/∂ each input that the layer reads, in the indices of that input. */
  readonly paths: readonly Pattern[]
}

/** A setting that is not worked out by hand; `field` is part of the layer's config. */
export interface Lack extends Omit<Issue, 'path'> {
  readonly field: string
}

/**
 * How a layer of one kind is worked out by hand, forward and back: calculus, a file a kind.
 *
 * These are methods, so that a rule of one kind may stand where layers of all kinds are asked
 * about: each rule is found by the kind of the layer that it is given.
 */
export interface GradientRule<K extends LayerKind> {
  work(layer: PlacedOf<K>, around: Around): Worked
  /** What a layer of this kind is set to that is not worked out by hand, if anything. */
  lacks?(layer: PlacedOf<K>): Lack | undefined
  /** The shape of the mask that one example needs while training, if the kind needs one. */
  mask?(layer: PlacedOf<K>): readonly number[]
  /** What the numbers of the input must be, if the kind takes them for names: then it reads no layer. */
  reads?(layer: PlacedOf<K>): Range
}

/** The rule of a layer's own kind. */
export interface OwnRule {
  work(layer: PlacedLayer, around: Around): Worked
  lacks?(layer: PlacedLayer): Lack | undefined
  mask?(layer: PlacedLayer): readonly number[]
  reads?(layer: PlacedLayer): Range
}
