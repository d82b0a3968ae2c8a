import type { Value } from '@longhand/derivation'
import { type Answer, fits } from '../answer.ts'
import type { Mistake } from '../check.ts'
import { literalOf } from '../reading/literal.ts'
import { readAnswer } from '../reading/read-answer.ts'
import { suffixConventions } from '../reading/suffixes.ts'
import { slipMistakes } from '../slips/slip-mistakes.ts'
import { answerNear, type Claimed, digitsIn, meets, readingsOf, writtenIn } from './claimed.ts'
import { cutOff, doubtOf, roundedToWhole } from './doubts.ts'
import { leftOut } from './left-out.ts'
import { isNoArithmetic } from './no-arithmetic.ts'
import type { PageVerdict } from './page-claim.ts'
import { arePoints } from './points.ts'
import { claimsDigits, isOneNumber, readingOfSide, type Side } from './side.ts'
import { areSizes } from './sizes.ts'
import { digitsOf, widestSlack } from './slack.ts'

/** What is said of one equality. */
export interface Judged {
  readonly verdict: PageVerdict
  readonly mistakes: readonly Mistake[]
  readonly says: string | null
}

const judged = (verdict: PageVerdict, says: string | null = null): Judged => ({
  verdict,
  mistakes: [],
  says,
})

/** What the left of an equals sign means: the first of its readings that comes to its right. */
export const sideMeant = (left: Side, right: Claimed): Side => {
  let meant: Side | undefined
  for (let side: Side | undefined = left; side !== undefined; side = side.other) {
    const { verdict } = judge(side, right)
    if (verdict === 'right') return side
    if (verdict === 'convention') meant ??= side
  }
  return meant ?? left
}

/** Whether what stands on the left of an equals sign comes to what stands on its right. */
export const judge = (left: Side, right: Claimed): Judged => {
  if (!claimsDigits(right)) return judgeFormula(left, right)
  const written = readAnswer(writtenIn(right))
  if ('try' in written) return judged('unchecked')
  const met = readingsOf(written, right).find((reading) => meets(left, reading))
  const down = roundedToWhole(left, written)
  if (met !== undefined && down !== undefined && isHalfAbove(left.value, met.value))
    return judged('unchecked', down)
  if (met !== undefined)
    return met.under === null
      ? judged('right')
      : judged('convention', suffixConventions[met.under] ?? null)
  if (left.isLoose || right.isLoose) return judged('unchecked')
  if (isNoArithmetic(left.tokens)) return judged('unchecked')
  const answer = answerNear(left.value, written, right)
  const whole = roundedToWhole(left, answer)
  if (whole !== undefined) return judged('unchecked', whole)
  const says = saysLeftOut(left, answer)
  const doubt = says === null ? doubtOf(left, right, answer) : undefined
  return doubt === undefined
    ? {
        verdict: 'wrong',
        mistakes: slipMistakes(left.value, answer),
        says: says ?? cutOff(left, answer) ?? null,
      }
    : judged('unchecked', doubt)
}

/** 7/2 = 3: halves are rounded up, so it was rounded down. */
const isHalfAbove = (value: Value, claimed: Value): boolean =>
  Number(value) - Number(claimed) === 0.5

/** Which term a sum would have to lose to come to what is claimed, in a sentence. */
const saysLeftOut = ({ signs, slack }: Side, { readings: [reading] }: Answer): string | null => {
  const term = leftOut(signs, (value) => meets({ value, slack }, reading))
  return term === undefined ? null : `The sum comes to this number where ${term} is left out.`
}

/** A step from one formula to the next. */
const judgeFormula = (left: Side, right: Claimed): Judged => {
  const isReal = left.isReal || right.isReal
  const [slack, other] = isReal ? [left, right].map(widestSlack) : [left.slack, right.slack]
  const reach = readingOfSide({ value: right.value, slack: other ?? 0 }, 2 * (slack ?? 0))
  const isMet = fits(left.value, reach) || isNear(left.value, right.value)
  if (isMet || isRoundedTo(left, right)) return judged('right')
  const isOpen =
    left.isLoose ||
    right.isLoose ||
    right.isAbout ||
    right.other !== undefined ||
    isNoArithmetic(right.tokens) ||
    isFootnote(left, right) ||
    areSizes(left, right) ||
    isItsSize(left, right)
  if (isOpen) return judged('unchecked')
  if (arePoints(left.signs, right.signs)) return judged('unchecked', ifPoints)
  return runsOn(left, right) ? judged('unchecked', runOn) : judged('wrong')
}

/** Fractions are not added so, and the marks of an exam are. */
const ifPoints =
  'It is right for points got of points to get. Fractions are added over a common denominator.'

/** 1024 · 1024 = 10⁶: a bare power of ten says how large a number is. */
const isItsSize = (left: Side, { signs, value }: Side): boolean =>
  /^\(*10\)*\^\(*-?\d+\)*$/.test(signs.join('')) &&
  Math.abs(Number(left.value) / Number(value) - 1) <= 0.5

/** 0.67 = 2/3: a number that was rounded before the line goes on. */
const isRoundedTo = (left: Side, { value, slack }: Side): boolean => {
  const answer = isOneNumber(left) ? readAnswer(digitsIn(left)) : undefined
  return answer !== undefined && !('try' in answer) && meets({ value, slack }, answer.readings[0])
}

const runOn =
  'The equals sign runs on: the number behind it is right, and then the line goes on with it. Begin a new line.'

/** 34,944³: the third footnote. */
const isFootnote = (left: Side, { tokens: [number, raised, more] }: Claimed): boolean =>
  number?.kind === 'number' &&
  /^[¹²³⁴-⁹]$/.test(raised?.text ?? '') &&
  more === undefined &&
  isNear(left.value, literalOf(number.text).value)

/** A number of fewer digits is met by too many. */
const fewestDigits = 3

/** 216/4 = 54 + 1 = 55: the first number is what was worked out, the rest is the next step. */
const runsOn = (left: Side, { tokens: [number, next] }: Claimed): boolean => {
  if (number?.kind !== 'number' || !/^[-+*/]$/.test(next?.text ?? '')) return false
  const answer = readAnswer(number.text)
  if ('try' in answer) return false
  const [{ value }] = answer.readings
  return digitsOf(literalOf(number.text)) < fewestDigits
    ? isNear(left.value, value)
    : answer.readings.some((reading) => meets(left, reading))
}

const isNear = (a: Value, b: Value): boolean =>
  Math.abs(Number(a) - Number(b)) <= 1e-12 * Math.abs(Number(a))
