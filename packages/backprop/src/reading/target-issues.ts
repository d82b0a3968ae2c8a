import { cellAddress, positionAt } from '@longhand/derivation'
import type { Issue } from '@longhand/network'
import type { Range } from '../losses/loss-rule.ts'

/** Of many targets out of range the first ones say enough. */
const mostIssues = 10

/** Targets that a loss cannot be taken of. @param shape Examples first. */
export const targetIssues = (
  targets: readonly number[],
  shape: readonly number[],
  range: Range,
): readonly Issue[] =>
  targets
    .flatMap((target, flat) => (range.includes(target) ? [] : [{ target, flat }]))
    .slice(0, mostIssues)
    .map(({ target, flat }) => ({
      path: cellAddress('target', positionAt(flat, shape)),
      expected: range.expected,
      received: String(target),
      try: range.try,
    }))
