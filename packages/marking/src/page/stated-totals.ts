import type { Found } from './chains.ts'
import { digitsOfClaim, isSubtotal } from './follow-through.ts'
import type { PageClaim } from './page-claim.ts'
import type { Questioned } from './questioned.ts'
import type { CountedColumn } from './table-claims.ts'
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
  const ending = new Map<number, readonly CountedColumn[]>()
  for (const column of columns) ending.set(column.end, [...(ending.get(column.end) ?? []), column])
  let parts: PageClaim[] = []
  let claimed = new Set<string>()
  return claims.map((one, i) => {
    const { claim } = one
    const from = found[i]
    if (from !== undefined && namesTotal(from.label)) {
      const above = parts
      parts = []
      claimed = new Set()
      return claim.verdict === 'unchecked'
        ? { ...one, claim: underTable(overLines(claim, above), from.label, ending) }
        : one
    }
    if (from === undefined || !isSubtotal(from, claimed)) {
      // the last number of a line is what the line comes to
      if (parts.at(-1)?.line === claim.line) parts.pop()
      parts.push(claim)
      claimed.add(digitsOfClaim(claim))
    }
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
  ending: ReadonlyMap<number, readonly CountedColumn[]>,
): PageClaim => {
  const ends = Array.from({ length: nearest }, (_, i) => total.line - 1 - i)
  const above = ends
    .flatMap((line) => ending.get(line) ?? [])
    .filter(({ quantity }) => (quantityIn(label) ?? quantity) === quantity)
  const [column, ...others] = above
  if (total.verdict !== 'unchecked' || column === undefined || others.length > 0) return total
  const { parts, adds } = column
  return checkTotal({ total, parts, adds: addsAll(label) ? adds : 'unknown' })
}
