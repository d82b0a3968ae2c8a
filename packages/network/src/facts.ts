import type { Address, Derivation, Expression } from '@longhand/derivation'
import type { Sizes } from './shape.ts'
import type { TfjsLayer, Unsupported } from './tfjs-layer.ts'

/** How a weight tensor begins, by Keras' name. */
export type Initializer = 'glorotUniform' | 'zeros' | 'ones'

/** A weight tensor of a layer, and how one example uses it. */
export interface Weight {
  /** Sizes along each axis, in Keras' order. */
  readonly shape: readonly Expression[]
  /** How many numbers it holds. */
  readonly size: Derivation
  /** How often one example uses each of its numbers: a product. Undefined: never. */
  readonly uses: readonly Expression[] | undefined
  readonly trainable: boolean
  readonly bias: boolean
  /** What Keras gives it by default. */
  readonly initializer: Initializer
  /** Multiplied in a convolution, dense, recurrent or attention product: what MACs count. */
  readonly multiplied: boolean
}

/** A window that slides along one axis. */
export interface AxisWindow {
  readonly axis: 'depth' | 'height' | 'width' | 'steps'
  readonly size: number
  readonly stride: number
  readonly dilation: number
  /**
   * Zeros before and after the input; 'same' adds as many as ⌈input / stride⌉ outputs need.
   * Below zero where positions are cut off.
   */
  readonly padding: 'same' | readonly [before: number, after: number]
}

/** What one output of a layer sees of the layer's input. */
export type Sees =
  | { readonly type: 'one-position' }
  | { readonly type: 'everything' }
  | {
      readonly type: 'window'
      /** The setting that states the window's size. */
      readonly field: string
      readonly windows: readonly AxisWindow[]
    }
  | {
      /**
       * Each input is spread over a window of outputs, and the windows stand a stride apart: a
       * transposed convolution, up-sampling. Padding is taken off the output.
       */
      readonly type: 'spread'
      /** The setting that states the window's size. */
      readonly field: string
      readonly windows: readonly AxisWindow[]
    }

/** What is true of a layer in its place. */
export interface Facts {
  readonly output: Sizes
  readonly weights: Readonly<Record<string, Weight>>
  /** Multiply-adds between activations, such as attention's scores: what MACs count besides. */
  readonly products?: Readonly<Record<string, Expression>>
  readonly sees: Sees
}

/** One more use of a layer that is applied several times with the same weights. */
export interface Use {
  readonly name: string
  /** The names of what it reads. */
  readonly reads: readonly string[]
  readonly inputs: readonly Sizes[]
  readonly output: Sizes
}

/** A layer in its place: its settings complete, its sizes known as expressions. */
export interface Placed<Kind extends string, Config> extends Facts {
  readonly kind: Kind
  readonly name: string
  /** How addresses begin that speak of it. */
  readonly of: Address
  readonly config: Config
  /** How TensorFlow.js builds it with these settings, or why it cannot. */
  readonly tfjs: TfjsLayer | Unsupported
  /** The names of what it reads. */
  readonly reads: readonly string[]
  readonly inputs: readonly Sizes[]
  /** Its further uses, which its weights and products count too; left out, there are none. */
  readonly again?: readonly Use[]
}
