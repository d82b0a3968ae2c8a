import { cellAddress, positionAt } from '@longhand/derivation'
import type { Issue } from '@longhand/network'
import type { LossRule, Whole } from '../losses/loss-rule.ts'
import { mostIssues, rangeIssues } from './range-issues.ts'

/** Targets that a loss cannot be taken of. @param shape Examples first. */
export const targetIssues = (
  numbers: Float64Array,
  shape: readonly number[],
  { targets, wholes }: LossRule,
): readonly Issue[] => {
  const single = targets === undefined ? [] : rangeIssues('target', numbers, shape, targets)
  if (single.length > 0 || wholes === undefined) return single
  return outOfPlace(numbers, shape, wholes)
}

/** Rows along the last axis: the classes of one example. */
const outOfPlace = (
  numbers: Float64Array,
  shape: readonly number[],
  whole: Whole,
): readonly Issue[] => {
  const each = shape.at(-1) ?? 1
  return Array.from({ length: numbers.length / each }, (_, i) => i)
    .map((i) => ({ i, row: [...numbers.subarray(i * each, (i + 1) * each)] }))
    .filter(({ row }) => !whole.includes(row))
    .slice(0, mostIssues)
    .map(({ i, row }) => ({
      path: cellAddress('target', positionAt(i * each, shape).slice(0, -1)),
      expected: whole.expected,
      received: row.slice(0, mostIssues).join(', '),
      try: whole.try,
    }))
}
