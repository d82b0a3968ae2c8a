import { addressOf } from './address.ts'
import type { Derivation, Expression } from './expression.ts'
import { slotsOf } from './slots.ts'

/** Every line of the working under a node once, those it needs first. */
export const linesOf = (root: Expression): readonly Derivation[] => {
  const seen = new Set<Expression>()
  const lines = new Map<string, Derivation>()
  const visit = (node: Expression): void => {
    if (seen.has(node)) return
    seen.add(node)
    for (const slot of slotsOf(node)) visit(slot)
    if (node.type !== 'derivation') return
    const address = addressOf(node)
    if (!lines.has(address)) lines.set(address, node)
  }
  visit(root)
  return [...lines.values()]
}
