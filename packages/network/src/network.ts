import type { LayerKind } from './layer-kinds.ts'
import type { Shape } from './shape.ts'

/** A layer as a learner writes it down. */
export interface Layer {
  readonly kind: Exclude<LayerKind, 'input'>
  readonly name: string
  /** Settings in Keras' words; those left out take their usual value. */
  readonly config?: Readonly<Record<string, unknown>>
  /** The layers or inputs it reads; left out, the layer before. */
  readonly inputs?: readonly string[]
  /** A layer that it is another use of: both have the same weights, which count once. */
  readonly shares?: string
  /** false: training leaves all its weights alone, as in Keras. */
  readonly trainable?: boolean
}

/** A neural network as a learner writes it down: plain JSON. */
export interface Network {
  readonly name: string
  /** One shape, or several by name; a single one is called `input`. */
  readonly input: Shape | Readonly<Record<string, Shape>>
  readonly layers: readonly Layer[]
  /** What the network gives back; left out, every layer that no other reads. */
  readonly outputs?: readonly string[]
}
