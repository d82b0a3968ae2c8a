import { addressOf, type Expression, slotsOf } from '@longhand/derivation'

/**
 * Whether two formulas are worked out alike, whatever numbers stand in them: the same terms in the
 * same places. Another line is compared by its address only.
 */
export const sameForm = (a: Expression, b: Expression): boolean => {
  if (a === b) return true
  if (a.type === 'derivation' || b.type === 'derivation' || a.type === 'quantity')
    return isNamedAlike(a, b)
  if (a.type !== b.type || !isPlacedAlike(a, b)) return false
  const [mine, theirs] = [slotsOf(a), slotsOf(b)]
  return (
    mine.length === theirs.length &&
    mine.every((slot, i) => {
      const other = theirs[i]
      return other !== undefined && sameForm(slot, other)
    })
  )
}

const isNamedAlike = (a: Expression, b: Expression): boolean =>
  a.type === b.type && 'of' in a && 'of' in b && addressOf(a) === addressOf(b)

/** Cells at one place of one table that itself is worked out alike, functions of one name. */
const isPlacedAlike = (a: Expression, b: Expression): boolean => {
  if (a.type === 'cell' && b.type === 'cell')
    return (
      a.table.of === b.table.of &&
      JSON.stringify(a.at) === JSON.stringify(b.at) &&
      isPatternAlike(a.table.pattern?.formula, b.table.pattern?.formula)
    )
  return a.type !== 'application' || b.type !== 'application' || a.function === b.function
}

const isPatternAlike = (a: Expression | undefined, b: Expression | undefined): boolean =>
  a === undefined || b === undefined ? a === b : sameForm(a, b)
