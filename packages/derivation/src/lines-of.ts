import { addressOf } from './address.ts'
import type { Derivation, Expression } from './expression.ts'
import { leavesFirst } from './leaves-first.ts'

/** Every line of the working under a node once, those it needs first. */
export const linesOf = (root: Expression): readonly Derivation[] => {
  const lines = new Map<string, Derivation>()
  for (const { node } of leavesFirst(root)) {
    if (node.type !== 'derivation') continue
    const address = addressOf(node)
    if (!lines.has(address)) lines.set(address, node)
  }
  return [...lines.values()]
}
