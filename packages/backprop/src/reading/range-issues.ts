import { type Address, cellAddress, positionAt } from '@longhand/derivation'
import type { Issue } from '@longhand/network'
import type { Range } from '../losses/loss-rule.ts'

/** Of many numbers out of range the first ones say enough. */
export const mostIssues = 10

/** Numbers that make no sense where they stand. @param shape Examples first. */
export const rangeIssues = (
  of: Address,
  numbers: Float64Array,
  shape: readonly number[],
  range: Range,
): readonly Issue[] =>
  [...numbers]
    .flatMap((number, flat) => (range.includes(number) ? [] : [{ number, flat }]))
    .slice(0, mostIssues)
    .map(({ number, flat }) => ({
      path: cellAddress(of, positionAt(flat, shape)),
      expected: range.expected,
      received: String(number),
      try: range.try,
    }))
