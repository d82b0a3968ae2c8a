import { type Pattern, sumOver, type Table } from '@longhand/derivation'
import type { PlacedLayer } from '@longhand/network'
import type { SetUp } from './set-up.ts'

/** Whether a tensor is the one bias that all units of a layer have in common. */
export const isSharedBias = (
  { problem }: SetUp,
  { weights }: PlacedLayer,
  tensor: string,
): boolean => problem.sharedBias === true && weights[tensor]?.bias === true

/** A table whose every entry is its first: what is shared is one number, not several alike. */
export const oneForAll = ({ numbersIn: _, ...table }: Table): Table => ({
  ...table,
  cellAt: () => table.cellAt(0),
  valueAt: () => table.valueAt(0),
})

/** The gradient of a bias that all units share: theirs, added. */
export const sharedGradient = (
  { indices, formula }: Pattern,
  shape: readonly number[],
): Pattern => ({
  rule: 'shared-bias-gradient',
  because: 'every unit uses the one bias, so their gradients add up',
  // every entry is the same: no index of its own is left in the formula
  indices: indices.map((name) => `${name}′`),
  formula: sumOver(
    indices.map((name, axis) => ({ name, count: shape[axis] ?? 0 })),
    formula,
  ),
})
