import type { Found } from './chains.ts'
import { isSubtotal } from './follow-through.ts'
import type { PageClaim } from './page-claim.ts'
import type { CountedColumn, Questioned } from './table-claims.ts'
import { quantityIn } from './table-columns.ts'
import { checkTotal, namesTotal } from './totals.ts'
import { addsAll } from './whole-tables.ts'

/** A claim with the words before it. */
interface Labelled extends Found {
  readonly label: string
}

/** Totals that are stated without their sum, against the lines above them, or the table above. */
export const withTotals = (
  claims: readonly Questioned[],
  found: readonly Labelled[],
  columns: readonly CountedColumn[],
): readonly Questioned[] => {
  let parts: PageClaim[] = []
  return claims.map((one, i) => {
    const { claim } = one
    const from = found[i]
    if (from !== undefined && namesTotal(from.label)) {
      const above = parts
      parts = []
      return claim.verdict === 'unchecked'
        ? { ...one, claim: underTable(overLines(claim, above), from.label, columns) }
        : one
    }
    if (from === undefined || !isSubtotal(from, parts))
      parts = [...parts.filter(({ line }) => line !== claim.line), claim]
    return one
  })
}

const overLines = (total: PageClaim, parts: readonly PageClaim[]): PageClaim =>
  checkTotal({ total, parts, adds: 'unknown' })

/** So many lines below a table is a total still its. */
const nearest = 3

const underTable = (
  total: PageClaim,
  label: string,
  columns: readonly CountedColumn[],
): PageClaim => {
  const above = columns.filter(
    ({ quantity, end }) =>
      end < total.line &&
      total.line <= end + nearest &&
      (quantityIn(label) ?? quantity) === quantity,
  )
  const [column, ...others] = above
  if (total.verdict !== 'unchecked' || column === undefined || others.length > 0) return total
  const { parts, adds } = column
  return checkTotal({ total, parts, adds: addsAll(label) ? adds : 'unknown' })
}
