import { plainValue, type Value } from '@longhand/derivation'
import { type Answer, fits, type Reading, readingOf } from '../answer.ts'
import { shareOf } from '../chance.ts'
import type { Mistake } from '../check.ts'
import { readAnswer } from '../reading/read-answer.ts'
import { suffixConventions } from '../reading/suffixes.ts'
import { slipsBetween } from '../slips/slips-between.ts'
import { leftOut } from './left-out.ts'
import type { PageVerdict } from './page-claim.ts'
import type { Measured } from './segments.ts'
import { isOneNumber, isSize, readingOfSide, type Side, widestSlack } from './side.ts'

/** What is said of one equality. */
export interface Judged {
  readonly verdict: PageVerdict
  readonly mistakes: readonly Mistake[]
  readonly says: string | null
}

/** A side on the right of an equals sign. */
export interface Claimed extends Measured {
  /** Whether it is said to be about so much. */
  readonly isAbout: boolean
}

const judged = (verdict: PageVerdict, says: string | null = null): Judged => ({
  verdict,
  mistakes: [],
  says,
})

/** What the left of an equals sign means: the first of its readings that comes to its right. */
export const sideMeant = (left: Side, right: Claimed): Side => {
  for (let side: Side | undefined = left; side !== undefined; side = side.other)
    if (judge(side, right).verdict === 'right') return side
  return left
}

/** Whether what stands on the left of an equals sign comes to what stands on its right. */
export const judge = (left: Side, right: Claimed): Judged => {
  if (!isOneNumber(right)) return judgeFormula(left, right)
  const answer = readAnswer(writtenIn(right))
  if ('try' in answer) return judged('unchecked')
  const met = readingsOf(answer, right).find((reading) => meets(left, reading))
  if (met !== undefined)
    return met.under === null
      ? judged('right')
      : judged('convention', suffixConventions[met.under] ?? null)
  if (left.isLoose || right.isLoose || isSeparated(left.value, writtenIn(right)))
    return judged('unchecked')
  return {
    verdict: 'wrong',
    mistakes: slipsOf(left.value, answer),
    says: saysLeftOut(left, answer),
  }
}

/** Which term a sum would have to lose to come to what is claimed, in a sentence. */
const saysLeftOut = ({ signs, slack }: Side, { readings: [reading] }: Answer): string | null => {
  const term = leftOut(signs, (value) => meets({ value, slack }, reading))
  return term === undefined ? null : `The sum comes to this number where ${term} is left out.`
}

/** What the right side can stand for: its unit may have been counted on the left already. */
const readingsOf = (answer: Answer, right: Claimed): readonly Reading[] => {
  if (right.unit === undefined)
    return right.isAbout ? answer.readings.map(aboutOf) : answer.readings
  const bare = readAnswer(digitsIn(right))
  const rounded = right.unit.text === '%' ? answer.readings : answer.readings.map(aboutOf).map(cut)
  return [...rounded, ...('try' in bare ? [] : bare.readings)]
}

/** 102M for 102.76 million: what stands behind the digits was left out, not rounded. */
const cut = (reading: Reading): Reading => ({ ...reading, high: reading.high + reading.unit / 2 })

/** A step from one formula to the next. */
const judgeFormula = (left: Side, right: Claimed): Judged => {
  const isReal = left.isReal || right.isReal
  const [slack, other] = isReal ? [left, right].map(widestSlack) : [left.slack, right.slack]
  const reach = readingOfSide({ value: right.value, slack: other ?? 0 }, 2 * (slack ?? 0))
  if (fits(left.value, reach) || isNear(left.value, right.value)) return judged('right')
  const isOpen =
    left.isLoose ||
    right.isLoose ||
    right.isAbout ||
    right.other !== undefined ||
    (isSize(left) && isSize(right))
  if (isOpen) return judged('unchecked')
  return runsOn(left, right) ? judged('unchecked', runOn) : judged('wrong')
}

const runOn =
  'The equals sign runs on: the number behind it is right, and then the line goes on with it. Begin a new line.'

/** 216/4 = 54 + 1 = 55: the first number is what was worked out, the rest is the next step. */
const runsOn = (left: Side, { tokens: [number, next] }: Claimed): boolean => {
  if (number?.kind !== 'number' || !/^[-+*/]$/.test(next?.text ?? '')) return false
  const answer = readAnswer(number.text)
  return !('try' in answer) && answer.readings.some((reading) => meets(left, reading))
}

const isNear = (a: Value, b: Value): boolean =>
  Math.abs(Number(a) - Number(b)) <= 1e-12 * Math.abs(Number(a))

const digitsIn = ({ tokens }: Side): string => tokens.map(({ text }) => text).join('')

/** The side as an answer: its sign, its number, its unit. */
export const writtenIn = (side: Measured): string => digitsIn(side) + (side.unit?.text ?? '')

const meets = (left: Pick<Side, 'value' | 'slack'>, reading: Reading): boolean =>
  fits(left.value, reading) ||
  (left.slack > 0 &&
    reading.low - left.slack <= Number(left.value) &&
    Number(left.value) <= reading.high + left.slack)

/** “About 35,000” claims its first digits: the zeros behind them are rounded. */
const aboutOf = ({ value, unit, under }: Reading): Reading => {
  if (unit < 1 || value === 0) return readingOf(value, unit, under)
  // of 150K the digits written are 150, whatever a K stands for
  const zeros = /0*$/.exec(String(Math.round(Number(value) / unit)))?.[0].length ?? 0
  return readingOf(value, unit * 10 ** zeros, under)
}

/** 34.944 for 34,944: a point that parts thousands, as some countries write it. */
const isSeparated = (value: Value, written: string): boolean =>
  /^-?\d{1,3}(\.\d{3})+$/.test(written) && String(value) === written.replaceAll('.', '')

const slipsOf = (right: Value, answer: Answer): readonly Mistake[] => {
  const { digits, decimals, readings } = answer
  if (digits === null || decimals === null) return []
  return slipsBetween(right, digits, decimals).map(({ slip, right: meant, digits: count }) => ({
    id: slip.id,
    ids: [slip.id],
    at: null,
    says: slip.says(meant, digits),
    value: plainValue(readings[0].value),
    slip: slip.id,
    chance: shareOf(slip.makes(count), answer),
  }))
}
