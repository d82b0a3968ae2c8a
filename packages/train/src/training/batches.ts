import type { Examples } from '../data/data-set.ts'
import type { Batch } from '../engines/engine.ts'

/** A batch that knows what it holds. */
export interface LabelledBatch extends Batch {
  /** The class of each example. */
  readonly labels: Uint8Array
}

/** By the number of the class; 1 if absent. */
export type ClassWeight = Readonly<Record<string, number>>

/** How many batches hold all examples; the last may be smaller. */
export const batchCount = ({ count }: Examples, size: number): number => Math.ceil(count / size)

/**
 * The examples in batches of `size`.
 *
 * @param classes How many there are.
 * @param weights How often an example of a class counts: its target, which the loss is in
 * proportion to, is so much larger.
 * @param order Which example comes first, second, …
 */
export function* batchesOf(
  examples: Examples,
  classes: number,
  size: number,
  order: Uint32Array,
  weights: ClassWeight = {},
): Generator<LabelledBatch> {
  for (let from = 0; from < order.length; from += size)
    yield gather(examples, classes, order.subarray(from, from + size), weights)
}

const gather = (
  { count, inputs, labels }: Examples,
  classes: number,
  chosen: Uint32Array,
  weights: ClassWeight,
): LabelledBatch => {
  const width = inputs.length / count
  const batch = {
    size: chosen.length,
    inputs: new Float32Array(chosen.length * width),
    targets: new Float32Array(chosen.length * classes),
    labels: new Uint8Array(chosen.length),
  }
  for (const [row, at] of chosen.entries()) {
    const label = labels[at] ?? 0
    place(batch.inputs, row * width, inputs.subarray(at * width, (at + 1) * width))
    batch.targets[row * classes + label] = weights[label] ?? 1
    batch.labels[row] = label
  }
  return batch
}

/** Writes an example into a batch; bytes stand for 0 to 1. */
const place = (inputs: Float32Array, first: number, example: Uint8Array | Float32Array): void => {
  if (example instanceof Float32Array) inputs.set(example, first)
  else for (let i = 0; i < example.length; i += 1) inputs[first + i] = (example[i] ?? 0) / 255
}

/** The examples in the order in which they lie. */
export const asTheyLie = ({ count }: Examples): Uint32Array =>
  Uint32Array.from({ length: count }, (_, at) => at)
