import { add, divideAs, multiply, negate, raise, type Value } from '@longhand/derivation'
import { literal, literalOf } from './literal.ts'
import { realFunctions } from './real-functions.ts'

const token = new RegExp(`\\s*(${literal.source}|//|[-+*/^()⌊⌋⌈⌉½])`, 'y')

/** The numbers, signs and brackets of plain arithmetic; undefined where anything else stands. */
export const tokensOf = (text: string): readonly string[] | undefined => {
  const tokens: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const found = token.exec(text)?.[1]
    if (found === undefined) return undefined
    tokens.push(found)
  }
  return tokens
}

type Binary = (a: Value, b: Value) => Value

/** Signs between two numbers, those that bind least first; each level goes from left to right. */
const levels: readonly ReadonlyMap<string, Binary>[] = [
  new Map<string, Binary>([
    ['+', add],
    ['-', (a, b) => add(a, negate(b))],
  ]),
  new Map<string, Binary>([
    ['*', multiply],
    ['/', divideAs.none],
    ['//', divideAs.floor],
  ]),
]

/** Brackets that round, by the sign that opens them. */
const brackets: ReadonlyMap<string, readonly [close: string, by: (value: Value) => Value]> =
  new Map([
    ['(', [')', (value) => value]],
    ['⌊', ['⌋', (value) => divideAs.floor(value, 1)]],
    ['⌈', ['⌉', (value) => divideAs.ceil(value, 1)]],
  ])

const constants: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['e', Math.E],
])

/** Whether it is clear what a function is asked for: brackets, or one number at the end of a term. */
const isArgument = (of: string, begin: string, after: string): boolean => {
  if (brackets.has(begin)) return after !== '^'
  const ends = of === 'sqrt' ? /^[)⌋⌉]?$/ : /^[-+)⌋⌉]?$/
  return /^[\d.]/.test(begin) && ends.test(after)
}

/** What grows beyond the numbers that float64 can name is not followed any further. */
const bounded = (value: Value): Value => (Number.isFinite(Number(value)) ? value : Number.NaN)

/** The number that a sign stands for by itself. */
const givenBy = (sign: string): Value | undefined =>
  /^[\d.]/.test(sign) ? bounded(literalOf(sign).value) : constants.get(sign)

const toPower: Binary = (base, exponent) =>
  Number.isFinite(Number(base) ** Number(exponent)) ? raise(base, exponent) : Number.NaN

/**
 * What plain arithmetic comes to, whole numbers exactly; undefined where it is not well formed,
 * NaN where it cannot be worked out.
 *
 * A function is asked for what stands in brackets behind it. Without brackets it is asked for one
 * number, where it is clear that the formula or the term ends there: ln 0.7, not ln 2·3.
 *
 * @param tokens From `tokensOf`, or with signs of functions among them. `^` binds most and goes from
 * right to left.
 * @example evaluate(['⌊', '7', '/', '2', '⌋', '+', '1']) // 4
 * @example evaluate(['-', 'ln', '(', '1', '/', '4', ')', '/', 'ln', '(', '2', ')']) // 2
 * @example evaluate(['96', '*', '(', '11', '^', '2', '*', '3', '+', '1', ')']) // 34944
 */
export const evaluate = (tokens: readonly string[]): Value | undefined => {
  let at = 0
  let isWellFormed = true
  const next = (): string => {
    at += 1
    return tokens[at - 1] ?? ''
  }
  const level = (depth: number): Value => {
    const signs = levels[depth]
    if (signs === undefined) return signed()
    let value = level(depth + 1)
    for (let by = signs.get(tokens[at] ?? ''); by !== undefined; by = signs.get(tokens[at] ?? '')) {
      at += 1
      value = bounded(by(value, level(depth + 1)))
    }
    return value
  }
  const signed = (): Value => {
    const sign = tokens[at]
    if (sign !== '-' && sign !== '+') return power()
    at += 1
    return sign === '-' ? negate(signed()) : signed()
  }
  const power = (): Value => {
    const base = atom()
    if (tokens[at] !== '^') return base
    at += 1
    return toPower(base, signed())
  }
  const argument = (of: string): Value => {
    const begin = tokens[at] ?? ''
    const inside = atom()
    isWellFormed &&= isArgument(of, begin, tokens[at] ?? '')
    return inside
  }
  const atom = (): Value => {
    const first = next()
    const given = givenBy(first)
    if (given !== undefined) return given
    const named = realFunctions.get(first)
    if (named !== undefined) return bounded(named(Number(argument(first))))
    const [close, by] = brackets.get(first) ?? []
    const inside = close === undefined ? Number.NaN : level(0)
    isWellFormed &&= close !== undefined && next() === close
    return by === undefined ? inside : by(inside)
  }
  const value = level(0)
  return isWellFormed && at === tokens.length ? value : undefined
}
