import { plainValue, type Value } from '@longhand/derivation'
import { readAnswer } from '../reading/read-answer.ts'
import { type Claimed, writtenIn } from './claimed.ts'
import { type Judged, judge, sideMeant } from './judge.ts'
import { listAfter, listBefore } from './lists.ts'
import { isLooseLink } from './loose-links.ts'
import { mendNumbers } from './merged-numbers.ts'
import { newLabel } from './new-label.ts'
import type { PageClaim } from './page-claim.ts'
import { claimsDigits, isOneNumber, type Side } from './side.ts'
import { type Measured, sideAfter } from './side-after.ts'
import { sideBefore } from './side-before.ts'
import type { Token } from './token.ts'
import { withoutNoise } from './without-noise.ts'

/** An equals sign, the arithmetic on its left if there is any, and the claim on its right. */
export interface Link {
  /** What stands before the first side of the chain that it is in. */
  readonly label: readonly Token[]
  readonly left: Side | undefined
  readonly right: Claimed
  readonly isUncertain: boolean
}

/** The equalities of a logical line, in chains that begin where new words stand. */
export const linksIn = (line: readonly Token[]): readonly Link[] => {
  const { tokens, isUncertain } = mendNumbers(line)
  const signs = tokens.flatMap(({ kind }, i) => (kind === 'equals' ? [i] : []))
  let isWorkedOut = false
  let label: readonly Token[] = tokens.slice(0, signs[0] ?? 0)
  let claimed: Measured | undefined
  return signs.flatMap((at, i): readonly Link[] => {
    const before = tokens.slice((signs[i - 1] ?? -1) + 1, at)
    const after = tokens.slice(at + 1, signs[i + 1])
    const isAbout = /[≈∼]/.test(tokens[at]?.text ?? '')
    label = (i > 0 && newLabel(before, claimed)) || label
    const linked = (left: Side | undefined, right: Measured): Link => {
      return { label, left, right: { ...right, isAbout }, isUncertain }
    }
    const lists = listed(listBefore(before), listAfter(after))
    if (lists.length > 0) return lists.map((pair) => linked(...pair))
    const right = sideAfter(after)
    claimed = right
    const left = sideBefore(before, after[right?.tokens.length ?? 0])
    if (right === undefined || (left === undefined && !isOneNumber(right))) return []
    const goesOn = isWorkedOut && before[0] === left?.tokens[0]
    isWorkedOut = left !== undefined && (goesOn || !isOneNumber(left))
    const between = { sign: tokens[at], before: before.at(-1), isName: !goesOn && !isAbout }
    const isOpen = left !== undefined && isLooseLink(left, right, between)
    return [linked(isOpen ? { ...left, isLoose: true } : left, right)]
  })
}

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
export const claimsIn = (links: readonly Link[], lines: readonly string[]): readonly Found[] =>
  links.map((link) => ({ link, claim: claimOf(link, lines) }))

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
  const start = from?.from ?? 0
  // with the command that a brace belongs to: \frac{1}{2}
  const [command = ''] =
    line[start] === '{' ? (/\\[a-zA-Z]+$/.exec(line.slice(0, start)) ?? []) : []
  return line.slice(start - command.length, to?.to ?? line.length).trim()
}
