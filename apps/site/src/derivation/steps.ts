import { addressOf, type Derivation, type Expression, layerOf, slotsOf } from '@longhand/derivation'
import { type Line, lineOf, type Style, signOfNode } from '@longhand/render'

/** A line of a working, and the lines that it needs. */
export interface Step {
  readonly line: Line
  readonly derivation: Derivation
  readonly parts: readonly Step[]
}

/** The lines that a formula names: those it writes out have no symbol and are looked into. */
const namedIn = (node: Expression, around: string): readonly Derivation[] => {
  const isNamed = node.type === 'derivation' && signOfNode(node, around) !== undefined
  return isNamed ? [node] : slotsOf(node).flatMap((slot) => namedIn(slot, around))
}

/**
 * A working as a tree to unfold: each line once, where it is first needed.
 *
 * @param depth How many levels of parts to show; deeper lines are other questions.
 */
export const stepsOf = (root: Derivation, style: Style, depth = 12): Step => {
  const seen = new Set<string>()
  const visit = (derivation: Derivation, left: number): Step => {
    const needs = left === 0 ? [] : namedIn(derivation.formula, layerOf(derivation.of))
    const fresh = needs.filter((need) => {
      const address = addressOf(need)
      const isFresh = !seen.has(address)
      seen.add(address)
      return isFresh
    })
    return {
      derivation,
      line: lineOf(derivation, style),
      parts: fresh.map((need) => visit(need, left - 1)),
    }
  }
  return visit(root, depth)
}
