import type { Value } from '@longhand/derivation'
import { evaluate } from '../reading/arithmetic.ts'
import { type Literal, literalOf } from '../reading/literal.ts'

/** A formula in the signs of plain arithmetic, and what it comes to. */
interface Formula {
  readonly signs: readonly string[]
  readonly value: Value
  /** Whether functions are in it. */
  readonly isReal: boolean
}

/** Whether a decimal looks as if it was rounded. */
type IsRounded = (number: Literal) => boolean

/** Fewer digits than this are given, and exact; more were rounded. */
const fewestRounded = 3
/** The argument of a function is rounded sooner. */
const fewestInReal = 2
/** Fewer decimal places than this are given, whatever is claimed. */
const fewestPlaces = 2
/** What functions leave of numbers that cancel. */
const noise = 1e-12

/** Digits that say something: two of 0.082. */
export const digitsOf = ({ digits }: Literal): number =>
  digits.replace(/^[0.]+/, '').replace('.', '').length

/** How far a formula may be off because numbers in it were rounded. */
export const slackOf = (formula: Formula): number => {
  const fewest = formula.isReal ? fewestInReal : fewestRounded
  const slack = slackIf(formula, (number) => digitsOf(number) >= fewest)
  return formula.isReal ? slack + noise : slack
}

/** How far a formula may be off if its decimals are rounded, however few they are. */
export const widestSlack = (formula: Formula): number => slackIf(formula, () => true) + noise

/**
 * How far a formula may be off if every decimal in it is rounded that is as precise as the number
 * claimed; in functions, and where “about” is written, every decimal.
 */
export const slackAgainst = (formula: Formula, claimed: Literal, isAbout: boolean): number => {
  if (formula.isReal || (isAbout && digitsOf(claimed) >= fewestRounded)) return widestSlack(formula)
  const numbers = formula.signs.filter((sign) => /^[\d.]/.test(sign)).map(literalOf)
  const precise = numbers.filter(
    (number) => number.decimals > 0 && digitsOf(number) >= digitsOf(claimed),
  )
  // a column of numbers is rounded to one place: 0.109 and 0.074
  const places = Math.min(claimed.decimals, ...precise.map(({ decimals }) => decimals))
  const isAsPrecise = (number: Literal): boolean => number.decimals >= places
  const slack = slackIf(
    formula,
    (one) => one.exponent > 0 || (one.decimals >= fewestPlaces && isAsPrecise(one)),
  )
  // no rounded numbers reach the ends of the interval
  return slack * (1 - 1e-6)
}

/** How far the value moves when every number that looks rounded is off by half its last digit. */
const slackIf = ({ signs, value }: Formula, isRounded: IsRounded): number => {
  if (signs.length === 1) return 0
  return signs.reduce((slack, sign, i) => {
    const unit = unitOf(sign, isRounded)
    if (unit === 0) return slack
    const moved = [-unit / 2, unit / 2].map((by) =>
      evaluate(signs.with(i, String(Number(literalOf(sign).value) + by)).flatMap(negated)),
    )
    const off = moved.map((other) => Math.abs(Number(other ?? value) - Number(value)))
    return slack + Math.max(...off)
  }, 0)
}

const negated = (sign: string): readonly string[] =>
  /^-./.test(sign) ? ['(', '-', sign.slice(1), ')'] : [sign]

const unitOf = (sign: string, isRounded: IsRounded): number => {
  if (!/^[\d.]/.test(sign)) return 0
  const number = literalOf(sign)
  const { decimals, exponent } = number
  // whole numbers are exact, and 85M is not
  return (decimals > 0 || exponent > 0) && isRounded(number) ? 10 ** (exponent - decimals) : 0
}
