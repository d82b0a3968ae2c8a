import { type Chain, chainIn, claimsIn, type Found } from './chains.ts'
import type { Contradiction } from './contradiction.ts'
import { contradictionsIn } from './contradictions.ts'
import { followThrough } from './follow-through.ts'
import { writtenIn } from './judge.ts'
import { logicalLines } from './logical-lines.ts'
import type { PageClaim } from './page-claim.ts'
import type { PageSources } from './page-sources.ts'
import type { PageFormat } from './plain-line.ts'
import { labelOf, statedIn } from './stated-numbers.ts'
import { claimsInTable, heldAgainst, type Questioned, wordsIn } from './table-claims.ts'
import { tablesIn } from './table-rows.ts'
import type { Token } from './token.ts'
import { checkTotal } from './totals.ts'

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
  const lines = text.split(/\r?\n/)
  const chains = logicalLines(text, format).flatMap((tokens) => chainsOf(tokens))
  const found = chains.map((chain) => ({ chain, found: claimsIn(chain, lines) }))
  const followed = followThrough(found.flatMap((one) => one.found))
  let next = 0
  const inProse = found.flatMap(({ chain, found: links }) => {
    const own = followed.slice(next, next + links.length)
    next += links.length
    return heldChain(chain, links, own, sources)
  })
  const inTables = tablesIn(text, format).flatMap((table) => claimsInTable(table, sources))
  const all = [...withTotals(inProse, chains), ...inTables].toSorted(byPlace)
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

/** The last number of a chain is what its label names: held against the network, if it knows it. */
const heldChain = (
  { label }: Chain,
  links: readonly Found[],
  claims: readonly PageClaim[],
  { asked }: PageSources,
): readonly Questioned[] => {
  const last = claims.length - 1
  return claims.map((claim, i) => {
    const right = links[i]?.link.right
    const written = right && writtenIn(right)
    const question = i === last ? asked?.(wordsIn(labelOf(label))) : undefined
    if (question === undefined || written === undefined || claim.verdict === 'wrong')
      return { claim, question: undefined }
    return { claim: heldAgainst(claim, question, written), question }
  })
}

/** Totals that are stated without their sum, against the lines above them. */
const withTotals = (
  claims: readonly Questioned[],
  chains: readonly Chain[],
): readonly Questioned[] => {
  const totals = new Set(
    chains
      .filter(({ label }) => /\b(total|sum|altogether)\b/.test(labelOf(label)))
      .flatMap(({ links }) => links.map(({ right }) => right.tokens[0]?.line)),
  )
  let parts: PageClaim[] = []
  return claims.map((one) => {
    const { claim } = one
    const isTotal = totals.has(claim.line) && claim.verdict === 'unchecked'
    const checked = isTotal ? checkTotal({ total: claim, parts }) : claim
    if (totals.has(claim.line)) parts = []
    else parts = [...parts.filter(({ line }) => line !== claim.line), claim]
    return { ...one, claim: checked }
  })
}
