import { literal } from '../reading/literal.ts'
import { isFunction } from '../reading/real-functions.ts'
import { filler } from './filler.ts'
import { isThousands } from './thousands-letter.ts'

/** What a piece of a line is. */
export type TokenKind = 'number' | 'sign' | 'equals' | 'word' | 'other'

/** A piece of a line. */
export interface Token {
  readonly kind: TokenKind
  /** In plain signs: `*`, `^`, `34,944`. */
  readonly text: string
  /** Counted from 1. */
  readonly line: number
  /** Where it begins and ends in the line, counted from 0. */
  readonly from: number
  readonly to: number
  /** What stands between it and the token before. */
  readonly gap: string
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const number = new RegExp(literal.source, 'y')
const equals = /==|:=|=|≈/y
const sign = /[-+*/^()⟋⟩⟪⌊⌋⌈⌉½]/y
const raised = /[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/y
/** Scripts that leave no space between a word and a number. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/uy
const word = /[\p{L}_][\p{L}\p{N}_.′'’+-]*|%/uy
const arrow = /=>|->|→|⇒|<=|>=|!=/y

const kinds: readonly (readonly [TokenKind, RegExp])[] = [
  ['other', arrow],
  ['equals', equals],
  ['number', number],
  ['sign', raised],
  ['sign', sign],
  ['word', unspaced],
  ['word', word],
]

/** The tokens of a line in plain signs. @param line Its number, counted from 1. */
export const tokensIn = (plain: string, line: number): readonly Token[] => {
  // fillers may stand inside a number: they are left out, and every sign keeps its column
  const columns = [...plain].flatMap((sign, i) => (sign === filler ? [] : [i]))
  const compact = plain.replaceAll(filler, '')
  const tokens: Token[] = []
  let gap = ''
  for (let at = 0; at < compact.length; ) {
    const space = compact[at] ?? ''
    if (/\s/.test(space)) {
      gap += space
      at += 1
      continue
    }
    const { kind, text } = tokenAt(compact, at)
    const from = columns[at] ?? 0
    const to = (columns[at + text.length - 1] ?? from) + 1
    tokens.push({ kind, text, line, from, to, gap })
    at += text.length
    gap = ''
  }
  return timesSigns(tokens)
}

const tokenAt = (plain: string, at: number): Pick<Token, 'kind' | 'text'> => {
  for (const [kind, meant] of kinds) {
    meant.lastIndex = at
    const text = meant.exec(plain)?.[0]
    if (text !== undefined) return { kind, text }
  }
  return { kind: 'other', text: plain[at] ?? '' }
}

/** The number that raised signs stand for, its minus apart. @example digitsRaised('⁻²³') // ['-', '23'] */
export const digitsRaised = (text: string): readonly string[] => {
  const digits = text.replace(/[⁻⁺]/, '')
  const number = [...digits].map((digit) => superscripts.indexOf(digit)).join('')
  return text.startsWith('⁻') ? ['-', number] : [number]
}

/** Whether a word is in such a script. */
export const isUnspaced = ({ text }: Token): boolean => {
  unspaced.lastIndex = 0
  return unspaced.test(text)
}

/** Brackets that open and close. */
export const opening: ReadonlySet<string> = new Set(['(', '⟪', '⌊', '⌈'])
/** What closes them. */
export const closing: ReadonlySet<string> = new Set([')', '⟩', '⌋', '⌉'])

const begins = (token: Token | undefined): boolean =>
  token?.kind === 'number' || opening.has(token?.text ?? '')
const ends = (token: Token | undefined): boolean =>
  token?.kind === 'number' || closing.has(token?.text ?? '')

/** Whether a times sign is left out between two tokens: 256(3·3·192 + 1), ½(t − o). */
export const isTimesLeftOut = (before: Token | undefined, token: Token): boolean =>
  before?.text === '½'
    ? begins(token)
    : (opening.has(token.text) || (token.kind === 'sign' && isFunction(token.text))) &&
      ends(before) &&
      !/[eE.]$/.test(before?.text ?? '')

/** An x between two numbers is a times sign; `3x3` is read as a number, a word and more. */
const timesSigns = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token, i) => {
    const before = tokens[i - 1]
    const isBehind = ends(before) || (before && isThousands(tokens[i - 2], before))
    if (token.kind !== 'word' || !/^[xX]/.test(token.text) || !isBehind) return [token]
    const parts = splitTimes(token)
    // 0x10 is 16
    if (before?.text === '0' && parts.length > 1) return [token]
    const isTimes = token.text.length === 1 ? begins(tokens[i + 1]) : parts.length > 1
    return isTimes ? parts : [token]
  })

/** `x3x64` as its signs and numbers; as it is, where anything else stands in it. */
const splitTimes = (token: Token): readonly Token[] => {
  if (!/^[xX](\d+[xX])*\d*$/.test(token.text)) return [token]
  const parts: Token[] = []
  for (const { 0: text, index } of token.text.matchAll(/[xX]|\d+/g)) {
    const from = token.from + index
    const kind = /\d/.test(text) ? ('number' as const) : ('sign' as const)
    const gap = index === 0 ? token.gap : ''
    parts.push({
      ...token,
      kind,
      text: kind === 'sign' ? '*' : text,
      from,
      to: from + text.length,
      gap,
    })
  }
  return parts
}
