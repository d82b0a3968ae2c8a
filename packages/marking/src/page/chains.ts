import { plainValue, type Value } from '@longhand/derivation'
import { readAnswer } from '../reading/read-answer.ts'
import { type Claimed, writtenIn } from './claimed.ts'
import { type Judged, judge, sideMeant } from './judge.ts'
import { listAfter, listBefore } from './lists.ts'
import { mendNumbers } from './merged-numbers.ts'
import type { PageClaim } from './page-claim.ts'
import { claimsDigits, digitsClaimed, isOneNumber, type Side } from './side.ts'
import { type Measured, sideAfter } from './side-after.ts'
import { sideBefore } from './side-before.ts'
import type { Token } from './token.ts'
import { withoutNoise } from './without-noise.ts'

/** A chain of equalities: what stands before its first side, and its sides that are arithmetic. */
export interface Chain {
  readonly label: readonly Token[]
  readonly links: readonly Link[]
}

/** An equals sign, the arithmetic on its left if there is any, and the claim on its right. */
export interface Link {
  readonly left: Side | undefined
  readonly right: Claimed
  readonly isUncertain: boolean
}

/** The equalities of a logical line. */
export const chainIn = (line: readonly Token[]): Chain => {
  const { tokens, isUncertain } = mendNumbers(line)
  const signs = tokens.flatMap(({ kind }, i) => (kind === 'equals' ? [i] : []))
  let isWorkedOut = false
  const links = signs.flatMap((at, i): readonly Link[] => {
    const before = tokens.slice((signs[i - 1] ?? -1) + 1, at)
    const after = tokens.slice(at + 1, signs[i + 1])
    const isAbout = tokens[at]?.text === '≈'
    const linked = (left: Side | undefined, right: Measured): Link => {
      return { left, right: { ...right, isAbout }, isUncertain }
    }
    const lists = listed(listBefore(before), listAfter(after))
    if (lists.length > 0) return lists.map((pair) => linked(...pair))
    const right = sideAfter(after)
    const left = sideBefore(before, after[right?.tokens.length ?? 0])
    if (right === undefined || (left === undefined && !isOneNumber(right))) return []
    const goesOn = isWorkedOut && before[0] === left?.tokens[0]
    isWorkedOut = left !== undefined && (goesOn || !isOneNumber(left))
    const isOpen = left !== undefined && leavesOpen(left, right, !goesOn && !isAbout)
    return [linked(isOpen ? { ...left, isLoose: true } : left, right)]
  })
  return { label: tokens.slice(0, signs[0] ?? 0), links }
}

/** Whether a number on the left may be something else than what stands on the right. */
const leavesOpen = (left: Side, right: Measured, isName: boolean): boolean =>
  isNewLine(left, right) || isShare(left, right) || (isName && isNamed(left, right))

/** A line that has come to a number has come to its end: the next may be about something else. */
const isNewLine = (left: Side, right: Side): boolean =>
  isOneNumber(left) && left.tokens.at(-1)?.line !== right.tokens[0]?.line

/** So many digits are nobody's name for something. */
const fewestDigits = 5

/** “0 = 5923, 1 = 6742” and “2 = dog”: a number names what is counted behind it. */
const isNamed = (left: Side, right: Side): boolean =>
  isOneNumber(left) && isOneNumber(right) && digitsClaimed(left) < fewestDigits

/** “8736 = 25 %” says which share a number is. */
const isShare = (left: Side, right: Measured): boolean =>
  isOneNumber(left) && right.unit?.text === '%' && Number(left.value) > 1

/** Vectors and matrices that are said to be equal: entry by entry, where there are as many. */
const listed = (
  left: readonly Side[] = [],
  right: readonly Side[] = [],
): readonly (readonly [Side, Side])[] =>
  left.length === right.length
    ? left.flatMap((one, i) => {
        const other = right[i]
        return other === undefined ? [] : [[one, other] as const]
      })
    : []

/** A claim before it is put among the others of its page. */
export interface Found {
  readonly link: Link
  readonly claim: PageClaim
}

/** Every claim of a logical line, judged by its own numbers. */
export const claimsIn = (chain: Chain, lines: readonly string[]): readonly Found[] =>
  chain.links.map((link) => ({ link, claim: claimOf(link, lines) }))

const claimOf = (link: Link, lines: readonly string[]): PageClaim => {
  const { right, isUncertain } = link
  const left = link.left && sideMeant(link.left, right)
  const judged = left === undefined ? open : judgedUncertain(judge(left, right), isUncertain)
  const [first] = right.tokens
  const begin = left?.tokens[0]
  return {
    line: first?.line ?? 0,
    column: (first?.from ?? 0) + 1,
    text: sliceOf(
      begin?.line === first?.line ? begin : first,
      right.unit ?? right.tokens.at(-1),
      lines,
    ),
    claimed: plainValue(claimedBy(right)),
    computed: left === undefined ? null : plainValue(computedFor(left.value, right)),
    ...judged,
    follows: judged.verdict === 'right' || judged.verdict === 'convention',
    restsOn: [],
  }
}

/** The number that is claimed, its unit counted in. */
const claimedBy = (right: Claimed): Value => {
  const answer = right.unit === undefined ? undefined : readAnswer(writtenIn(right))
  if (answer === undefined || 'try' in answer) return right.value
  return withoutNoise(answer.readings[0].value)
}

const open: Judged = { verdict: 'unchecked', mistakes: [], says: null }

/** A number that was mended is called wrong only where its size shows that it was mended well. */
const judgedUncertain = (judged: Judged, isUncertain: boolean): Judged =>
  isUncertain && judged.verdict === 'wrong' && judged.mistakes.length === 0 ? open : judged

const computedFor = (value: Value, right: Claimed): Value =>
  claimsDigits(right) ? withoutNoise(value) : value

const sliceOf = (
  from: Token | undefined,
  to: Token | undefined,
  lines: readonly string[],
): string => {
  const line = lines[(to?.line ?? 1) - 1] ?? ''
  return line.slice(from?.from ?? 0, to?.to ?? line.length).trim()
}
