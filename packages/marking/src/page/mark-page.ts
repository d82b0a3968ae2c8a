import { claimsIn, type Link, linksIn } from './chains.ts'
import type { Contradiction } from './contradiction.ts'
import { contradictionsIn } from './contradictions.ts'
import { withPoints } from './decimal-commas.ts'
import { followThrough } from './follow-through.ts'
import { resultsIn } from './formula-columns.ts'
import { heldSentence, type Labelled } from './held-sentence.ts'
import { linesOf } from './lines-of.ts'
import { logicalLines } from './logical-lines.ts'
import type { PageClaim } from './page-claim.ts'
import type { PageSources } from './page-sources.ts'
import type { PageFormat } from './plain-line.ts'
import type { Questioned } from './questioned.ts'
import { saysIn } from './says-in.ts'
import { labelOf, statedIn } from './stated-numbers.ts'
import { withTotals } from './stated-totals.ts'
import { columnsIn } from './table-claims.ts'
import { columnsOf } from './table-columns.ts'
import { tablesIn } from './table-rows.ts'
import type { Token } from './token.ts'

/** What is said of a page. */
export interface MarkedPage {
  readonly claims: readonly PageClaim[]
  readonly contradictions: readonly Contradiction[]
}

/**
 * Every claim of a page: equalities and tables, each checked with exact arithmetic and, where the
 * sources know of it, against a network.
 *
 * A claim is wrong only where nothing is left open: what is not recognised is `unchecked`.
 */
export const markPage = (
  text: string,
  format: PageFormat,
  sources: PageSources = {},
): MarkedPage => {
  const lines = linesOf(text)
  const page = withPoints(text)
  const found = logicalLines(page, format).flatMap((line) => labelled(linksOf(line), lines))
  const pageSays = saysIn(text)
  const held = followThrough(found).map((claim, i) =>
    heldSentence(claim, found[i], sources, pageSays),
  )
  const inRows = tablesIn(page, format)
  const tables = inRows.filter((table) => columnsOf(table) !== undefined)
  const columns = tables.flatMap((table) =>
    columnsIn(table, sources, tables.length === 1, pageSays),
  )
  const inTables = [...columns.flatMap(({ claims }) => claims), ...inRows.flatMap(resultsIn)]
  const all = [...withTotals(held, found, columns), ...inTables].toSorted(byPlace)
  return { claims: all.map(({ claim }) => claim), contradictions: contradictionsIn(all) }
}

const byPlace = ({ claim: a }: Questioned, { claim: b }: Questioned): number =>
  a.line - b.line || a.column - b.column

const linksOf = (tokens: readonly Token[]): readonly Link[] => {
  const links = linksIn(tokens)
  return links.length > 0 ? links : statedIn(tokens)
}

const labelled = (links: readonly Link[], lines: readonly string[]): readonly Labelled[] =>
  claimsIn(links, lines).map((one, i) => {
    const { label } = one.link
    return { ...one, label: labelOf(label), isLast: links[i + 1]?.label !== label }
  })
