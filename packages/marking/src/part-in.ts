import { type Expression, slotsOf, type Test } from '@longhand/derivation'

/** The first node that is meant in a formula; other lines are looked at, not into. */
export const partIn = (formula: Expression, meant: Test): Expression | undefined => {
  if (meant(formula)) return formula
  if (formula.type === 'derivation') return undefined
  for (const slot of slotsOf(formula)) {
    const found = partIn(slot, meant)
    if (found !== undefined) return found
  }
  return undefined
}
