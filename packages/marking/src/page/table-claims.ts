import { openClaim } from './cell-claim.ts'
import { againstFormula, formulaColumn } from './formula-columns.ts'
import { type CountedRow, heldRows } from './held-rows.ts'
import type { PageClaim } from './page-claim.ts'
import type { AroundRow, PageQuantity, PageSources } from './page-sources.ts'
import type { Questioned } from './questioned.ts'
import { factsOf } from './row-facts.ts'
import { columnsOf } from './table-columns.ts'
import type { PageTable } from './table-rows.ts'
import { type Adds, checkTotal } from './totals.ts'
import { isTotal, isWhole } from './whole-tables.ts'

/** A column of a table that counts something. */
export interface CountedColumn {
  readonly quantity: PageQuantity
  /** Every number in it, its totals too. */
  readonly claims: readonly Questioned[]
  /** The numbers of its rows without totals, and what a total of them adds. */
  readonly parts: readonly PageClaim[]
  readonly adds: Adds
  /** The line of its last row. */
  readonly end: number
}

/**
 * The claims of a table, row by row: every number in a column that counts something.
 *
 * @param isAlone Whether it is the only such table of its page.
 */
export const columnsIn = (
  table: PageTable,
  sources: PageSources,
  isAlone: boolean,
  pageSays: AroundRow['pageSays'],
): readonly CountedColumn[] => {
  const columns = columnsOf(table)
  if (columns === undefined) return []
  const end = table.rows.at(-1)?.line ?? 0
  const formula = formulaColumn(table)
  return columns.counts.map(({ at, quantity, thousands }) => {
    const counted = table.rows.flatMap((row, i): readonly CountedRow[] => {
      const open = openClaim(row, row.cells[at], thousands)
      if (open === undefined || isTotal(row)) return []
      return [{ row, open, facts: factsOf(row, table.rows[i - 1], columns, quantity) }]
    })
    const held = heldRows(counted, sources, pageSays)
    const rows = counted.flatMap((row, i): readonly Questioned[] => {
      const one = held[i]
      if (one === undefined) return []
      return [one.claim.verdict === 'unchecked' ? againstFormula(one, row, formula) : one]
    })
    const parts = rows.map(({ claim }) => claim)
    const more = isAlone ? 'these' : 'perhaps-more'
    const adds: Adds = isWhole(table, at, parts, formula) ? more : 'unknown'
    return {
      quantity,
      claims: [...rows, ...totalsIn(table, at, thousands, parts, adds)],
      parts,
      adds,
      end,
    }
  })
}

/** Nobody writes more of them below a column. */
const mostTotals = 20

/** The totals of a column, each against the numbers above it. */
const totalsIn = (
  { rows }: PageTable,
  at: number,
  thousands: string,
  parts: readonly PageClaim[],
  adds: Adds,
): readonly Questioned[] =>
  rows
    .filter(isTotal)
    .slice(0, mostTotals)
    .flatMap((row) => {
      const total = openClaim(row, row.cells[at], thousands)
      if (total === undefined) return []
      const above = parts.filter(({ line }) => line < row.line)
      const { claim, read } = total
      return [
        { claim: checkTotal({ total: claim, read, parts: above, adds }), question: undefined },
      ]
    })
