import { cellAddress, positionAt } from '@longhand/derivation'
import type { Issue } from '@longhand/network'
import type { LossRule, Range, Whole } from '../losses/loss-rule.ts'

/** Of many targets out of range the first ones say enough. */
const mostIssues = 10

/** Targets that a loss cannot be taken of. @param shape Examples first. */
export const targetIssues = (
  numbers: readonly number[],
  shape: readonly number[],
  { targets, wholes }: LossRule,
): readonly Issue[] => {
  const single = targets === undefined ? [] : outOfRange(numbers, shape, targets)
  if (single.length > 0 || wholes === undefined) return single
  return outOfPlace(numbers, shape, wholes)
}

const outOfRange = (
  numbers: readonly number[],
  shape: readonly number[],
  range: Range,
): readonly Issue[] =>
  numbers
    .flatMap((target, flat) => (range.includes(target) ? [] : [{ target, flat }]))
    .slice(0, mostIssues)
    .map(({ target, flat }) => ({
      path: cellAddress('target', positionAt(flat, shape)),
      expected: range.expected,
      received: String(target),
      try: range.try,
    }))

/** Rows along the last axis: the classes of one example. */
const outOfPlace = (
  numbers: readonly number[],
  shape: readonly number[],
  whole: Whole,
): readonly Issue[] => {
  const each = shape.at(-1) ?? 1
  return Array.from({ length: numbers.length / each }, (_, i) => i)
    .map((i) => ({ i, row: numbers.slice(i * each, (i + 1) * each) }))
    .filter(({ row }) => !whole.includes(row))
    .slice(0, mostIssues)
    .map(({ i, row }) => ({
      path: cellAddress('target', positionAt(i * each, shape).slice(0, -1)),
      expected: whole.expected,
      received: row.slice(0, mostIssues).join(', '),
      try: whole.try,
    }))
}
