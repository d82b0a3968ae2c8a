import { digitsClaimed, isOneNumber, type Side } from './side.ts'
import type { Measured } from './side-after.ts'
import type { Token } from './token.ts'

/** What stands between two sides. */
interface Between {
  readonly sign: Token | undefined
  /** What stands before the sign. */
  readonly before: Token | undefined
  /** Whether a number on the left may be a name. */
  readonly isName: boolean
}

/** Whether what stands on the left may be something else than what stands on the right. */
export const isLooseLink = (
  left: Side,
  right: Measured,
  { sign, before, isName }: Between,
): boolean =>
  isNewLine(left, right) ||
  isShare(left, right) ||
  (isName && isNamed(left, right)) ||
  isInBytes(left, right, before) ||
  isInOtherUnit(right, before) ||
  isFromTo(left, right, sign)

const bytes = /^(?:bytes?|bits?|[kKMGTkmgt]?i?[bB])\.?$/

/** “34,944 = 139,776 bytes” says what so many weights take. */
const isInBytes = (left: Side, { unit, behind }: Measured, before: Token | undefined): boolean =>
  isOneNumber(left) &&
  !bytes.test(before?.text ?? '') &&
  (bytes.test(unit?.text ?? '') || bytes.test(behind?.text ?? ''))

/** Units of time, and others that come in steps of a thousand. */
const scaledUnit =
  /^(?:[mnpµμu]s|msecs?|milliseconds?|microseconds?|nanoseconds?|mu|µ|μ|s|secs?|seconds?|min|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?|[kcmnµμ]m|[kmMG]W|[kMG]Hz|[KMGTP]bps|[KMGT]B\/s)\.?$/

/** “2·1024/9e10 = 23 μs” counts in another unit than its formula. */
const isInOtherUnit = ({ behind }: Measured, before: Token | undefined): boolean =>
  scaledUnit.test(behind?.text ?? '') && behind?.text !== before?.text

/** 8 ∼ 64: from the one to the other. */
const isFromTo = (left: Side, right: Side, sign: Token | undefined): boolean =>
  sign?.text === '∼' && isOneNumber(left) && isOneNumber(right)

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
