import { digitsClaimed, isOneNumber, type Side } from './side.ts'
import type { Measured } from './side-after.ts'
import type { Token } from './token.ts'

/** Whether a number on the left may be something else than what stands on the right. */
export const leavesOpen = (left: Side, right: Measured, isName: boolean): boolean =>
  isNewLine(left, right) || isShare(left, right) || (isName && isNamed(left, right))

const bytes = /^(?:bytes?|bits?|[kKMGTkmgt]?i?[bB])\.?$/

/** “34,944 = 139,776 bytes” says what so many weights take. @param before The sign before the equals sign. */
export const isInBytes = (
  left: Side,
  { unit, behind }: Measured,
  before: Token | undefined,
): boolean =>
  isOneNumber(left) &&
  !bytes.test(before?.text ?? '') &&
  (bytes.test(unit?.text ?? '') || bytes.test(behind?.text ?? ''))

/** Units of time, and others that come in steps of a thousand. */
const scaledUnit =
  /^(?:[mnpµμu]s|msecs?|milliseconds?|microseconds?|nanoseconds?|mu|µ|μ|s|secs?|seconds?|min|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?|[kcmnµμ]m|[kmMG]W|[kMG]Hz|[KMGTP]bps|[KMGT]B\/s)\.?$/

/** “2·1024/9e10 = 23 μs” counts in another unit than its formula. */
export const isInOtherUnit = ({ behind }: Measured, before: Token | undefined): boolean =>
  scaledUnit.test(behind?.text ?? '') && behind?.text !== before?.text

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
