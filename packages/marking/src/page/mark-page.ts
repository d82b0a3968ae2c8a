import { type Chain, chainIn, claimsIn, type Found } from './chains.ts'
import { writtenIn } from './claimed.ts'
import type { Contradiction } from './contradiction.ts'
import { contradictionsIn } from './contradictions.ts'
import { withPoints } from './decimal-commas.ts'
import { followThrough } from './follow-through.ts'
import { resultsIn } from './formula-columns.ts'
import { heldAgainst } from './held-against.ts'
import { linesOf } from './lines-of.ts'
import { logicalLines } from './logical-lines.ts'
import type { PageClaim } from './page-claim.ts'
import type { PageSources } from './page-sources.ts'
import type { PageFormat } from './plain-line.ts'
import type { Questioned } from './questioned.ts'
import { wordsIn } from './row-facts.ts'
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
  const found = logicalLines(page, format).flatMap(chainsOf).flatMap(labelled(lines))
  const held = followThrough(found).map((claim, i) => heldChain(claim, found[i], sources))
  const inRows = tablesIn(page, format)
  const tables = inRows.filter((table) => columnsOf(table) !== undefined)
  const pageSays = saysIn(text)
  const columns = tables.flatMap((table) =>
    columnsIn(table, sources, tables.length === 1, pageSays),
  )
  const inTables = [...columns.flatMap(({ claims }) => claims), ...inRows.flatMap(resultsIn)]
  const all = [...withTotals(held, found, columns), ...inTables].toSorted(byPlace)
  return { claims: all.map(({ claim }) => claim), contradictions: contradictionsIn(all) }
}

const byPlace = ({ claim: a }: Questioned, { claim: b }: Questioned): number =>
  a.line - b.line || a.column - b.column

const chainsOf = (tokens: readonly Token[]): readonly Chain[] => {
  const chain = chainIn(tokens)
  if (chain.links.length > 0) return [chain]
  const stated = statedIn(tokens)
  return stated === undefined ? [] : [stated]
}

/** A claim with the words before its chain. */
interface Labelled extends Found {
  readonly label: string
  readonly isLast: boolean
}

const labelled =
  (lines: readonly string[]) =>
  (chain: Chain): readonly Labelled[] =>
    claimsIn(chain, lines).map((one, i, all) => {
      return { ...one, label: labelOf(chain.label), isLast: i === all.length - 1 }
    })

/** The last number of a chain is what its label names: held against the network, if it knows it. */
const heldChain = (
  claim: PageClaim,
  found: Labelled | undefined,
  { asked }: PageSources,
): Questioned => {
  const isMeant = found?.isLast && !isOfOther(found)
  const question = isMeant ? asked?.(wordsIn(found.label)) : undefined
  if (found === undefined || question === undefined || claim.verdict === 'wrong')
    return { claim, question: undefined }
  return { claim: heldAgainst(claim, question, writtenIn(found.link.right)), question }
}

/** MACs that are said again in FLOPs are another number. */
const isOfOther = ({ label, link: { right } }: Labelled): boolean =>
  /^flops?$/.test(right.counts ?? '') && !/flop/.test(label)
