import { multiply, negate, type Value } from '@longhand/derivation'
import { type Answer, type Reading, readingOf, type Unreadable } from '../answer.ts'
import { evaluate, tokensOf } from './arithmetic.ts'
import { literal, literalOf } from './literal.ts'
import { plainSigns } from './plain-signs.ts'
import { shapeIn } from './shape-in.ts'
import { type Factor, suffixes } from './suffixes.ts'
import { writtenShape } from './written-shape.ts'

/** Longer texts are no answer to one question. */
const longest = 500

const tries = {
  empty: 'Write a number, such as 34,944.',
  long: `Write one number, or plain arithmetic of at most ${longest} signs.`,
  comma: 'Write decimals with a point, such as 0.3589; a comma only parts thousands: 34,944.',
  size: 'Write a number that can be worked out: no division by 0, nothing of 309 digits or more.',
  shape: 'Write a shape as a product, 55x55x96, or in brackets: (55, 55, 96).',
  words: 'Write one number or plain arithmetic, such as 34,944, 1.05e-4 or 11·11·3·96 + 96.',
} as const

const asWritten: readonly Factor[] = [{ under: null, factor: 1 }]

/**
 * An answer as people write numbers, or what to write instead.
 *
 * Read are thousands commas, a leading ≈, powers of ten in any spelling, fractions, suffixes such
 * as K, MB and %, plain arithmetic, the end of a chain, and shapes as libraries print them,
 * whose number is the product of their sizes. A number claims its last digit; arithmetic claims as
 * many decimals as its most precise number, and everything where it has whole numbers only. A bare 0
 * claims to be nothing but 0.
 *
 * @example readAnswer('3*96*11*11').readings[0].value // 34848
 * @example readAnswer('0.3589').decimals // 4
 * @example readAnswer('0,3589').try // 'Write decimals with a point, such as 0.3589; a comma only parts thousands: 34,944.'
 */
export const readAnswer = (answer: string | number): Answer | Unreadable => {
  const text = typeof answer === 'number' ? spelled(answer) : answer
  if (text.length > longest) return { try: tries.long }
  const plain = plainSigns(text)
  const signs = shapeIn(plain)?.sizes.join('*') ?? plain
  if (signs === '') return { try: tries.empty }
  const read = readNumber(signs) ?? readPowerOfTen(signs) ?? readArithmetic(signs)
  if (read === undefined) return { try: whyUnread(signs) }
  const shape = writtenShape(text)
  if (!isBounded(read)) return { try: tries.size }
  return shape === undefined ? read : { ...read, shape }
}

const thousands = /(?<![\d,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])/g

const whyUnread = (signs: string): string => {
  if (/^\d+(\s*[,;\s]\s*\d+){2,3}$/.test(signs)) return tries.shape
  return /\d,\d/.test(signs.replace(thousands, '')) ? tries.comma : tries.words
}

/** Whole numbers in all their digits: `1e+21` would claim one digit only. */
const spelled = (answer: number): string =>
  Number.isInteger(answer) ? String(BigInt(answer)) : String(answer)

const isBounded = ({ readings }: Answer): boolean =>
  readings.every(({ low, high }) => Number.isFinite(low) && Number.isFinite(high))

const number = new RegExp(`^([-+]?)\\s*(${literal.source})\\s*([a-z%]*)\\.?$`, 'i')

/** One number, with a suffix or without. */
const readNumber = (text: string): Answer | undefined => {
  const [, sign = '', spelling = '', suffix = ''] = number.exec(text) ?? []
  const factors = suffix === '' ? asWritten : suffixes.get(suffix.toLowerCase())
  if (spelling === '' || factors === undefined) return undefined
  const { value, decimals, exponent, digits } = literalOf(spelling)
  const isPlain = suffix === '' && exponent === 0
  const unit = 10 ** (exponent - decimals)
  const read = (by: Factor) => scaled(sign === '-' ? negate(value) : value, unit, by)
  const [first, ...others] = factors
  if (first === undefined) return undefined
  return {
    readings: [read(first), ...others.map(read)],
    decimals: decimals - exponent - Math.round(Math.log10(first.factor)),
    digits: isPlain ? `${sign.replace('+', '')}${digits}` : null,
  }
}

const scaled = (value: Value, unit: number, { under, factor }: Factor): Reading => {
  // a bare 0 is not a small number, rounded
  const claimed = value === 0 && unit >= 1 ? 0 : unit * factor
  return readingOf(factor === 1 ? value : multiply(value, factor), claimed, under)
}

const timesTen = String.raw`\s*\*\s*10\s*\^\s*\(?\s*([-+]?\d{1,4})\s*\)?`
const powerOfTen = new RegExp(`^([-+]?${literal.source})${timesTen}$`)

/** 1.05·10^-4 claims two decimals of 10^-4, as 1.05e-4 does. */
const readPowerOfTen = (text: string): Answer | undefined => {
  const [, mantissa, exponent] = powerOfTen.exec(text) ?? []
  return mantissa === undefined ? undefined : readNumber(`${mantissa}e${exponent}`)
}

const readArithmetic = (text: string): Answer | undefined => {
  const tokens = tokensOf(text)
  if (tokens === undefined) return undefined
  const value = evaluate(tokens)
  if (value === undefined) return undefined
  const numbers = tokens.filter((one) => /\d/.test(one)).map(literalOf)
  const decimals = Math.max(0, ...numbers.map((one) => one.decimals - one.exponent))
  const isWhole = numbers.every((one) => Number.isInteger(Number(one.value)))
  const claimed = isWhole ? 0 : 10 ** -decimals
  return {
    readings: [readingOf(value, claimed)],
    decimals: isWhole ? null : decimals,
    digits: null,
  }
}
