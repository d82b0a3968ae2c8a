import type { Examples } from '../data/data-set.ts'
import type { Batch } from '../engines/engine.ts'
import { writeShares } from './as-numbers.ts'

/** A batch that knows what it holds. */
export interface LabelledBatch extends Batch {
  /** The class of each example. */
  readonly labels: Uint8Array
}

/** By the number of the class; 1 if absent. */
export type ClassWeight = Readonly<Record<string, number>>

/** How many batches hold all examples; the last may be smaller. */
export const batchCount = ({ count }: Examples, size: number): number => Math.ceil(count / size)

/** How batches are made, where it matters. */
export interface Making {
  /**
   * How often an example of a class counts: its target, which the loss is in proportion to, is so
   * much larger.
   */
  readonly weights?: ClassWeight | undefined
  /** Where a batch of a size is written; otherwise in memory of its own. */
  readonly room?: ((size: number) => Batch) | undefined
  /** How a row is written, where it is used again: `placeOf` the examples. */
  readonly place?: Place
}

/**
 * The examples in batches of `size`, each written over the one before: a batch is used before the
 * next is asked for.
 *
 * @param classes How many there are.
 * @param order Which example comes first, second, …
 */
export function* batchesOf(
  examples: Examples,
  classes: number,
  size: number,
  order: Uint32Array,
  { weights = {}, room: at, place = placeOf(examples) }: Making = {},
): Generator<LabelledBatch> {
  const target = Float32Array.from({ length: classes }, (_, label) => weights[label] ?? 1)
  const width = examples.inputs.length / examples.count
  const most = Math.min(size, order.length)
  const room = { ...(at ?? newRoom(width, classes))(most), labels: new Uint8Array(most) }
  for (let from = 0; from < order.length; from += size) {
    const chosen = order.subarray(from, from + size)
    const batch = chosen.length === room.size ? room : firstOf(room, chosen.length)
    yield gather(batch, chosen, examples.labels, target, place)
  }
}

const newRoom =
  (width: number, classes: number) =>
  (size: number): Batch => ({
    size,
    inputs: new Float32Array(size * width),
    targets: new Float32Array(size * classes),
  })

/** The room of a smaller batch. */
const firstOf = ({ size, inputs, targets, labels }: LabelledBatch, few: number): LabelledBatch => ({
  size: few,
  inputs: inputs.subarray(0, (inputs.length / size) * few),
  targets: targets.subarray(0, (targets.length / size) * few),
  labels: labels.subarray(0, few),
})

/** Writes the chosen examples into a batch. */
const gather = (
  batch: LabelledBatch,
  chosen: Uint32Array,
  labels: Uint8Array,
  target: Float32Array,
  place: Place,
): LabelledBatch => {
  batch.targets.fill(0)
  // counted, not iterated: this runs for every step
  for (let row = 0; row < chosen.length; row += 1) {
    const at = chosen[row] ?? 0
    const label = labels[at] ?? 0
    place(batch.inputs, row, at)
    batch.targets[row * target.length + label] = target[label] ?? 1
    batch.labels[row] = label
  }
  return batch
}

/** Writes the inputs of the example `at` into a row. */
export type Place = (rows: Float32Array, row: number, at: number) => void

/** How the inputs of examples are written into rows; it remembers where each lies. */
export const placeOf = ({ count, inputs }: Examples): Place => {
  const width = inputs.length / count
  if (inputs instanceof Float32Array) {
    // to look for a row takes as long as to copy it
    const known: (Float32Array | undefined)[] = Array.from({ length: count })
    const found = (at: number) => {
      const row = inputs.subarray(at * width, (at + 1) * width)
      known[at] = row
      return row
    }
    return (rows, row, at) => rows.set(known[at] ?? found(at), row * width)
  }
  return (rows, row, at) => {
    const bytes = inputs.subarray(at * width, (at + 1) * width)
    writeShares(bytes, rows.subarray(row * width, (row + 1) * width))
  }
}

/** The examples in the order in which they lie. */
export const asTheyLie = ({ count }: Examples): Uint32Array =>
  Uint32Array.from({ length: count }, (_, at) => at)
