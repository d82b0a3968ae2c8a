import { plainValue, type Value } from '@longhand/derivation'
import type { Answer } from '../answer.ts'
import { type Literal, literalOf } from '../reading/literal.ts'
import { type Claimed, digitsIn, meets } from './claimed.ts'
import { exclusiveOr } from './exclusive-or.ts'
import { isRaised, lostPower } from './lost-powers.ts'
import { pointedThousands } from './pointed-thousands.ts'
import type { Side } from './side.ts'
import { slackAgainst } from './slack.ts'
import { squaredMinus } from './squared-minus.ts'

/**
 * Why a number that does not come out may have been meant rightly, in a sentence: numbers that were
 * rounded before they were written, signs that mean something else, or raised digits that were lost.
 */
export const doubtOf = (left: Side, right: Claimed, answer: Answer): string | undefined => {
  const [reading] = answer.readings
  const other = left.other && doubtOf(left.other, right, answer)
  if (other !== undefined) return other
  const slack = slackAgainst(left, numberIn(right), right.isAbout)
  if (meets({ value: left.value, slack }, reading))
    return `It is ${shortly(left.value)}, unless the numbers in it were rounded before they were written.`
  const isMet = (value: Value): boolean => meets({ value, slack: left.slack }, reading)
  return (
    footnoted(left, right) ??
    squaredMinus(left.signs, isMet) ??
    exclusiveOr(left.signs, isMet) ??
    pointedThousands(left.signs, digitsIn(right)) ??
    lostPower(left.signs, (value) => isMet(value) || isRaised(digitsIn(right), value))
  )
}

/** 290,400.7: a whole number, a point and the seventh footnote. Fewer digits may be a slip. */
const footnoted = ({ value }: Side, right: Claimed): string | undefined => {
  const [, whole, behind = ''] = /^(.*\d{3})\.(\d*)$/.exec(digitsIn(right)) ?? []
  const isShort = behind.length === 1 || behind.length === 2
  return whole !== undefined && isShort && whole.length > 3 && literalOf(whole).value === value
    ? `It is ${shortly(value)}: the number is right if a footnote stands behind its point.`
    : undefined
}

/** 469 steps of 60,000/128, 10 of (34 − 5)/3 + 1: a floor or a ceiling that was not written. */
export const roundedToWhole = (
  { signs, value }: Side,
  { readings }: Answer,
): string | undefined => {
  const [near, [claimed]] = [Number(value), readings.map((reading) => reading.value)]
  const areWhole = signs.every((sign) => !/^[\d.]*\.|e/i.test(sign))
  if (!areWhole || !signs.includes('/') || Number.isInteger(near)) return undefined
  const down = Number(claimed) === Math.floor(near)
  if (!down && Number(claimed) !== Math.ceil(near)) return undefined
  return `It is ${shortly(value)}: the number is right if that was rounded ${down ? 'down' : 'up'}.`
}

/** 0.66 for 2/3, in a sentence. */
export const cutOff = ({ value }: Side, { decimals, readings }: Answer): string | undefined => {
  const places = 10 ** (decimals ?? 0)
  const cut = Math.trunc(Number(value) * places) / places
  const isCut = places > 1 && Number(readings[0].value) === cut
  return isCut ? 'The digits behind the last one were cut off, not rounded.' : undefined
}

const numberIn = ({ tokens }: Claimed): Literal =>
  literalOf(tokens.find(({ kind }) => kind === 'number')?.text ?? '0')

const shortly = (value: Value): string => String(plainValue(Number(Number(value).toPrecision(6))))
