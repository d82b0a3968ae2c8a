import type { Call, Value } from './part.ts'

/** Where the numbers lie that a layer gives. */
export interface LayerOutput extends Pick<Value, 'at' | 'size'> {
  readonly layer: string
  /** Numbers along the last axis. */
  readonly channels: number
}

/**
 * A network as calls of kernels over one memory, for up to `capacity` examples at a time. It is
 * plain data: a thread that shares the memory can be handed it.
 */
export interface Plan {
  readonly capacity: number
  /** Where the numbers of `assembly/now.ts` lie. */
  readonly now: number
  readonly input: Value
  readonly output: Value
  /** What every layer gives. */
  readonly layers: readonly LayerOutput[]
  readonly forward: readonly Call[]
  readonly evaluate: readonly Call[]
  /** From the gradient of the output to those of the weights, in `gradient-places.ts`. */
  readonly backward: readonly Call[]
  /** Whether a layer looks at all examples of a batch together. */
  readonly wholeBatch: boolean
}
