import type { Value } from '@longhand/derivation'
import { readingOf } from '../answer.ts'
import { evaluate } from '../reading/arithmetic.ts'
import { literalOf } from '../reading/literal.ts'
import { isFunction, logarithms } from '../reading/real-functions.ts'
import { digitsOf, slackOf } from './slack.ts'
import { thousandsMeant } from './thousands.ts'
import { digitsRaised, isTimesLeftOut, type Token } from './token.ts'

/** One side of an equality that is arithmetic and nothing else. */
export interface Side {
  readonly tokens: readonly Token[]
  /** The same in the signs of plain arithmetic. */
  readonly signs: readonly string[]
  readonly value: Value
  /** How far the value may be off because numbers in it were rounded. */
  readonly slack: number
  /** Whether something before or behind it, or its spacing, leaves open what was meant. */
  readonly isLoose: boolean
  /** Whether functions are in it, whose values nobody writes in full. */
  readonly isReal: boolean
  /** What else it can be: to another base, or where a number before it may belong to something else. */
  readonly other?: Side
}

const plain = ({ kind, text }: Token): readonly string[] => {
  if (kind === 'sign' && /[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(text)) return ['^', ...digitsRaised(text)]
  if (text === '⟪') return ['(', '(']
  if (text === '⟋') return [')', '/', '(']
  return text === '⟩' ? [')', ')'] : [text]
}

/** Longer formulas are nobody's. */
export const longest: number = 200

/** The arithmetic that tokens make, or undefined where they make none. */
export const sideOf = (tokens: readonly Token[], isLoose = false): Side | undefined => {
  if (tokens.length > longest) return undefined
  const leftOut = tokens.map((token, i) => isTimesLeftOut(tokens[i - 1], token))
  const signs = tokens.flatMap((token, i) => [...(leftOut[i] ? ['*'] : []), ...plain(token)])
  // what stands apart may be two things: “layer 3 (5·5·3)”; 6/2(1 + 2) is read in two ways,
  // and what stands behind a “ // ” may be a comment
  const isApart = tokens.some(
    ({ gap, text }, i) =>
      (leftOut[i] && (gap !== '' || tokens[i - 2]?.text === '/')) ||
      (text === '//' && gap !== '') ||
      isTightBelow(tokens.slice(i, i + 3)),
  )
  const sides = meantBy(signs).map((one) => sideWith(one, tokens, isLoose || isApart))
  return sides.reduceRight(
    (other, side) => side && (other === undefined ? side : { ...side, other }),
  )
}

/** 28 / 2*2: as it is spaced, the product stands below the line. */
const isTightBelow = ([sign, number, next]: readonly Token[]): boolean =>
  sign?.text === '/' && number?.gap !== '' && next?.text === '*' && next.gap === ''

/** A log may be to any of three bases, and thousands of 1000 or 1024. */
const meantBy = (signs: readonly string[]): readonly (readonly string[])[] =>
  signs.includes('log')
    ? logarithms.map((one) => signs.map((sign) => (sign === 'log' ? one : sign)))
    : thousandsMeant(signs)

const sideWith = (
  signs: readonly string[],
  tokens: readonly Token[],
  isLoose: boolean,
): Side | undefined => {
  const value = tokens.length === 0 ? undefined : evaluate(signs)
  if (value === undefined || !Number.isFinite(Number(value))) return undefined
  const isReal = signs.some(isFunction)
  const slack = slackOf({ signs, value, isReal })
  if (!Number.isFinite(slack)) return undefined
  return { tokens, signs, value, slack, isLoose, isReal }
}

/** How many digits the first number of a side says. */
export const digitsClaimed = ({ tokens }: Side): number =>
  digitsOf(literalOf(tokens.find(({ kind }) => kind === 'number')?.text ?? '0'))

/** Whether a side is one number, and which digits it claims. */
export const isOneNumber = ({ tokens }: Side): boolean =>
  tokens.filter(({ kind }) => kind === 'number').length === 1 &&
  tokens.every(({ kind, text }) => kind === 'number' || text === '-' || text === '+')

const powerOfTen = /^-?[\d.,]+\*10\^\(?-?\d+\)?$/

/** Whether a side claims its digits: one number, or 4.3·10^9. */
export const claimsDigits = (side: Side): boolean =>
  isOneNumber(side) || powerOfTen.test(side.signs.join(''))

/** The value of a side and what its digits leave open. */
export const readingOfSide = (
  { value, slack }: Pick<Side, 'value' | 'slack'>,
  unit: number,
): ReturnType<typeof readingOf> => readingOf(value, Math.max(unit, 2 * slack))
