import { type PlainValue, plainValue, type Table } from '@longhand/derivation'
import type { Work } from './work-problem.ts'
import type { Weights } from './working/weights.ts'

/** Numbers in the layout of the problem; null where one could not be written as a number. */
export type NestedPlain = PlainValue | readonly NestedPlain[]

/** Numbers by layer and tensor. */
export type PlainWeights = Readonly<Record<string, Readonly<Record<string, NestedPlain>>>>

/** A problem worked out, as `longhand backprop --as json` prints it. */
export interface BackpropJson {
  /** The network's name. */
  readonly problem: string
  readonly loss: PlainValue
  readonly outputs: readonly NestedPlain[]
  readonly gradients: PlainWeights
  readonly updated: PlainWeights
  readonly lossAfter: PlainValue
}

/** The answer to a problem: loss, outputs and gradients before the first update, the rest after the last. */
export const backpropJson = (work: Work): BackpropJson => ({
  problem: work.network.name,
  loss: plainValue(work.loss.value),
  outputs: work.outputs.map((example) => example.map(({ value }) => plainValue(value))),
  gradients: plainWeights(work.gradients),
  updated: plainWeights(work.updated),
  lossAfter: plainValue(work.lossAfter.value),
})

const plainWeights = (weights: Weights): PlainWeights =>
  Object.fromEntries(
    [...weights]
      .filter(([, tensors]) => Object.keys(tensors).length > 0)
      .map(([layer, tensors]) => [
        layer,
        Object.fromEntries(
          Object.entries(tensors).map(([name, table]) => [name, plainTable(table, table.shape, 0)]),
        ),
      ]),
  )

/** A table in lists of lists, from a flat position on. */
const plainTable = (table: Table, shape: readonly number[], from: number): NestedPlain => {
  const [count, ...inner] = shape
  if (count === undefined) return plainValue(table.valueAt(from))
  const each = inner.reduce((cells, size) => cells * size, 1)
  return Array.from({ length: count }, (_, i) => plainTable(table, inner, from + i * each))
}
