import type { Sign } from '@longhand/derivation'
import type { Origin } from '../label.ts'

/** A symbol with its number, if that is known yet. */
export interface Labelled {
  readonly sign: Sign
  /** The number in digits; a number that is not reached yet is left out. */
  readonly written?: string
  readonly origin: Origin
  /** Whose it is: the address that a page finds the element by. */
  readonly of: string
}

/** A layer of a network small enough to draw unit by unit. */
export interface DrawnLayer {
  /** Each unit's name, such as h₁, and its output. */
  readonly units: readonly Labelled[]
  /** `weights[input][unit]`, as in Keras. */
  readonly weights: readonly (readonly Labelled[])[]
  /** One a unit; none where the layer has no biases. */
  readonly biases: readonly Labelled[]
}

/** A network with its numbers on its units and edges. */
export interface UnitsDrawing {
  readonly title: string
  readonly inputs: readonly Labelled[]
  readonly layers: readonly DrawnLayer[]
  /** One an output. */
  readonly targets: readonly Labelled[]
  readonly loss: Labelled
}
