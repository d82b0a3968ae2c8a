import type { Shape } from '@longhand/network'

/** Examples, one after the other. */
export interface Examples {
  readonly count: number
  /** `count` times as many numbers as the shape holds; bytes stand for 0 to 1. */
  readonly inputs: Uint8Array | Float32Array
  /** The class of each example, counted from 0. */
  readonly labels: Uint8Array
}

/** What the examples of a data set look like. */
export interface Looks {
  /** Of one example. */
  readonly shape: Shape
  /** What the classes are called. */
  readonly classes: readonly string[]
}

/** What a network learns from, and what it is tried on. */
export interface DataSet extends Looks {
  readonly name: string
  readonly train: Examples
  readonly test: Examples
}
