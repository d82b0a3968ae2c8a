import { type Derivation, derive, type Expression, slotsOf, withSlots } from '@longhand/derivation'
import { counts } from './counts.ts'

/** A count with another line in the place of one, also in a count that it doubles, as FLOPs do. */
export const withLine = (node: Expression, line: Derivation, other: Derivation): Expression => {
  if (node === line) return other
  if (node.type === 'derivation' && !counts(node)) return node
  if (node.type === 'derivation')
    return derive({ ...node, formula: withLine(node.formula, line, other) })
  return (
    withSlots(
      node,
      slotsOf(node).map((slot) => withLine(slot, line, other)),
    ) ?? node
  )
}

/** The line of a count that is meant, by itself or times its positions. */
export const lineIn = (
  node: Expression,
  meant: (line: Derivation) => boolean,
): Derivation | undefined => {
  if (node.type === 'derivation' && meant(node)) return node
  if (node.type === 'derivation' && !counts(node)) return undefined
  for (const slot of slotsOf(node)) {
    const found = lineIn(slot, meant)
    if (found !== undefined) return found
  }
  return undefined
}
