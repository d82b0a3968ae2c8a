import { literal } from '../reading/literal.ts'
import { isFunction } from '../reading/real-functions.ts'
import { filler } from './filler.ts'

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
const equals = /==|:=|=|≈|∼/y
/** Division to a whole number; a comment in code begins in the same way. */
const wholeDivision = /\/\/(?<=[\d)]\s*\/\/)(?=\s*[\d.(])/y
const sign = /[-+*/^()⟋⟩⟪⌊⌋⌈⌉½]/y
/** A letter for thousands that is no part of a longer word: 2K+1, 2Kx3. */
const letter = /(?<=\d)(?:[kKMGT]B?|B)(?=[-+xX][\d(])/y
const raised = /[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/y
/** Scripts that leave no space between a word and a number. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/uy
const word = /[\p{L}_][\p{L}\p{N}_.′'’+-]*|%/uy
const arrow = /=>|->|→|⇒|<=|>=|!=|\/\//y

const kinds: readonly (readonly [TokenKind, RegExp])[] = [
  ['sign', wholeDivision],
  ['other', arrow],
  ['equals', equals],
  ['number', number],
  ['sign', raised],
  ['sign', sign],
  ['word', letter],
  ['word', unspaced],
  ['word', word],
]

/** The tokens of a line in plain signs, an x still a word. @param line Its number, counted from 1. */
export const tokensIn = (plain: string, line: number): readonly Token[] => {
  // fillers may stand inside a number: they are left out, and every sign keeps its column
  const columns = plain.split('').flatMap((sign, i) => (sign === filler ? [] : [i]))
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
  return tokens
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

/** Whether a number or a bracket begins. */
export const begins = (token: Token | undefined): boolean =>
  token?.kind === 'number' || opening.has(token?.text ?? '')
/** Whether a number or a bracket ends. */
export const ends = (token: Token | undefined): boolean =>
  token?.kind === 'number' || closing.has(token?.text ?? '')

/** Whether a times sign is left out between two tokens: 256(3·3·192 + 1), ½(t − o). */
export const isTimesLeftOut = (before: Token | undefined, token: Token): boolean =>
  before?.text === '½'
    ? begins(token)
    : (opening.has(token.text) || (token.kind === 'sign' && isFunction(token.text))) &&
      ends(before) &&
      !/[eE.]$/.test(before?.text ?? '')
