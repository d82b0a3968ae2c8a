import { plainValue } from '@longhand/derivation'
import { readAnswer } from '../reading/read-answer.ts'
import type { Found } from './chains.ts'
import { writtenIn } from './claimed.ts'
import { operators } from './formula-ends.ts'
import { heldAgainst } from './held-against.ts'
import type { PageClaim } from './page-claim.ts'
import type { AroundRow, PageSources } from './page-sources.ts'
import type { Questioned } from './questioned.ts'
import { wordsIn } from './row-facts.ts'
import { thousandsIn } from './table-columns.ts'
import type { Token } from './token.ts'

/** A claim with the words before its chain. */
export interface Labelled extends Found {
  readonly label: string
  /** Whether it is what its chain comes to. */
  readonly isLast: boolean
}

/** The last number of a chain is what its label names: held against the network, if it knows it. */
export const heldSentence = (
  claim: PageClaim,
  found: Labelled | undefined,
  { asked }: PageSources,
  pageSays: AroundRow['pageSays'],
): Questioned => {
  const open = { claim, question: undefined }
  if (found === undefined || !found.isLast || isOfOther(found) || claim.verdict === 'wrong')
    return open
  const about = asked?.(wordsIn(found.label), pageSays)
  if (about === undefined) return open
  const written = writtenIn(found.link.right)
  const thousands = /\d$/.test(written) ? thousandsIn(found.label) : ''
  const held = heldAgainst(claimIn(thousands, claim), about.question, written + thousands)
  // other words, or a formula of them, may say that it is a part of what the network counts
  const isCertain = about.isCertain && isBare(found) && mayEndBehind(found.link.right.behind)
  return held.verdict === 'wrong' && !isCertain ? open : { claim: held, question: about.question }
}

/** A claim whose words give it a letter for thousands: “params (K) = 34.9”. */
const claimIn = (thousands: string, claim: PageClaim): PageClaim => {
  const answer = thousands === '' ? undefined : readAnswer(`${claim.claimed}${thousands}`)
  return answer === undefined || 'try' in answer
    ? claim
    : { ...claim, claimed: plainValue(answer.readings[0].value) }
}

/** MACs that are said again in FLOPs are another number, and so are shares and bytes. */
const isOfOther = ({ label, link: { right } }: Labelled): boolean =>
  /[%b]$/.test(right.unit?.text ?? '') ||
  (/^flops?$/.test(right.counts ?? '') && !/flop/.test(label))

/** Whether no sign works on the words of a label: not “2·params”. */
const isBare = ({ link: { label, left } }: Labelled): boolean => {
  const formula = new Set(left?.tokens.map(({ line, from }) => `${line}:${from}`))
  return !label.some(
    ({ text, line, from }) => operators.has(text) && !formula.has(`${line}:${from}`),
  )
}

/** “363 per filter” and “34,944 · 4” go on; “34,944 weights” ends. */
const mayEndBehind = (behind: Token | undefined): boolean =>
  behind === undefined ||
  /^(?:[.;,:|)$=≈]|params?|parameters?|weights?|connections?|macs?|multiplications?|and|but|so|while|which|because|since|too)\.?$/i.test(
    behind.text,
  )
