import { type Address, addressOf, type Table } from '@longhand/derivation'
import type { Forward, Step } from './step.ts'
import type { Weights } from './weights.ts'

/** Tables by the address that their entries share: `hidden.kernel.gradient` for every [i][j]. */
export type Tables = ReadonlyMap<Address, Table>

/** The tables of all weights, or of what belongs to them. */
export const weightTables = (weights: Weights): readonly Table[] =>
  [...weights.values()].flatMap(Object.values)

/** Every table of a way forward. */
export const forwardTables = ({ pass, tables, weights }: Forward): readonly Table[] => [
  ...pass.flatMap(({ worked }) => worked.tables),
  ...tables,
  ...weightTables(weights),
]

/** Every table of a step but the updated weights. */
export const stepTables = (step: Step): readonly Table[] => [
  ...forwardTables(step),
  ...step.back.flatMap(({ reach, delta, tables }) => [reach, delta, ...tables]),
  ...weightTables(step.gradients),
]

/** The weights after a step, and all that the optimizer wrote down on the way. */
export const updatedTables = ({ updates }: Step): readonly Table[] => [
  ...weightTables(updates().weights),
  ...updates().tables,
]

/** The deltas of a step by their layers, also of layers whose delta is ∂E/∂out itself. */
export const deltas = ({ back }: Step): Tables =>
  new Map(back.map(({ layer, delta }) => [`${layer.of}.delta`, delta]))

/** Tables by address; without `mark`, as those who do not name a step ask for them. */
export const byAddress = (tables: readonly Table[], mark = ''): Tables =>
  new Map(
    tables.map((table) => {
      const of = table.of.endsWith(mark)
        ? table.of.slice(0, table.of.length - mark.length)
        : table.of
      return [addressOf({ of, term: table.term }), table]
    }),
  )
