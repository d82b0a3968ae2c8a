import { suffixes } from '../reading/suffixes.ts'
import { longest, type Side, sideOf } from './side.ts'
import type { Token } from './token.ts'

const isArithmetic = ({ kind }: Token): boolean => kind === 'number' || kind === 'sign'

const opens = new Set(['(', '⟪'])
const operators = new Set(['+', '-', '*', '/', '^', '⟋'])

/** The arithmetic that stands directly before an equals sign. */
export const sideBefore = (tokens: readonly Token[]): Side | undefined => {
  const start = tokens.findLastIndex((token) => !isArithmetic(token)) + 1
  const run = tokens.slice(start)
  const before = tokens[start - 1]
  if (isCutOff(before, run[0])) return undefined
  const whole = sideOf(run, isAttached(before, run[0]))
  if (whole !== undefined) return whole
  // a number of a layer or of a list may stand before it: “layer 3 5*5*3”
  for (let i = Math.max(1, run.length - longest); i < run.length; i++) {
    const isApart = !operators.has(run[i - 1]?.text ?? '') && !opens.has(run[i - 1]?.text ?? '')
    const rest = isApart && run[i]?.gap !== '' ? sideOf(run.slice(i), true) : undefined
    if (rest !== undefined) return rest
  }
  return undefined
}

/** What begins with an operator goes on with something that was not read: `⌊7/2⌋ + 1`, `x·3`. */
const isCutOff = (before: Token | undefined, first: Token | undefined): boolean =>
  before !== undefined && operators.has(first?.text ?? '') && !/^[:,;|=≈.!?]$/.test(before.text)

/** Words that only lead on to what is claimed. */
const leadsOn = /^(so|thus|hence|therefore|then|gives)$/i

/** Words before a product leave open what it is: “a filter of 3x3 = …”. */
const isAttached = (before: Token | undefined, first: Token | undefined): boolean =>
  (before?.kind === 'word' && !leadsOn.test(before.text)) ||
  (before !== undefined && first?.gap === '' && before.text !== '|')

/** A side with the unit of its number, where it has one. */
export interface Measured extends Side {
  readonly unit?: Token
}

/** The arithmetic that stands directly behind an equals sign, with the unit of its number. */
export const sideAfter = (tokens: readonly Token[]): Measured | undefined => {
  const end = tokens.findIndex((token) => !isArithmetic(token))
  const run = end < 0 ? tokens : tokens.slice(0, end)
  for (let length = Math.min(run.length, longest); length > 0; length--) {
    const next = tokens[length]
    if (operators.has(next?.text ?? '')) return undefined
    const side = sideOf(run.slice(0, length), isTorn(tokens.slice(length)))
    if (side !== undefined) return withUnit(side, next)
  }
  return undefined
}

/** Whether what follows may belong to the number: 0,3589 and 34.944.000, or a second number. */
const isTorn = ([next, further]: readonly Token[]): boolean => {
  if (next === undefined) return false
  if (next.kind === 'number') return true
  const isPoint = next.text === ',' || next.text === '.'
  return isPoint && next.gap === '' && further?.kind === 'number' && further.gap === ''
}

const units = new Set([...suffixes.keys()])

/** A letter that hangs on a number is a unit that is known, or nothing that can be read. */
const withUnit = (side: Side, next: Token | undefined): Measured | undefined => {
  if (next?.kind !== 'word') return side
  const unit = next.text.toLowerCase()
  const isUnit = units.has(unit) && (next.gap === '' || unit.length > 1)
  if (isUnit) return { ...side, unit: next }
  return next.gap === '' || /^[a-z]$/i.test(next.text) ? undefined : side
}
