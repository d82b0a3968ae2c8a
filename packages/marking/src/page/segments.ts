import { isFunction } from '../reading/real-functions.ts'
import { suffixes } from '../reading/suffixes.ts'
import { longest, type Side, sideOf } from './side.ts'
import { closing, isUnspaced, opening, type Token } from './token.ts'
import { leavesOpen, withoutUnit } from './words-before.ts'

const isArithmetic = ({ kind }: Token): boolean => kind === 'number' || kind === 'sign'

const operators = new Set(['+', '-', '*', '/', '^', '⟋'])

/** Spaces that part two columns of a slide and not two numbers of a formula. */
const widest = 4

/** Whether a formula ends here: another column begins, or “7.” has ended a sentence. */
const isNewStart = (before: Token | undefined, token: Token | undefined): boolean => {
  if (token === undefined || token.gap === '' || operators.has(token.text)) return false
  const isColumn = token.gap.length >= widest && !operators.has(before?.text ?? '')
  return isColumn || /\d\.$/.test(before?.text ?? '')
}

/** The arithmetic that stands directly before an equals sign. */
export const sideBefore = (all: readonly Token[]): Side | undefined => {
  const tokens = withoutUnit(all)
  const start =
    tokens.findLastIndex((token, i) => !isArithmetic(token) || isNewStart(token, tokens[i + 1])) + 1
  const run = tokens.slice(start + (isItem(tokens, start) ? 1 : 0))
  const begin = tokens.length - run.length - 1
  const before = isNewStart(tokens[begin], run[0]) ? undefined : tokens[begin]
  if (isCutOff(before, run[0]) || isArgument(before, run[0])) return undefined
  const inside = insideOf(run)
  const isMeasured = tokens.length < all.length
  const goesOn = inside.length === run.length && isAttached(before, run)
  const isRest = inside[0]?.text === '+' || isRatio(tokens.slice(0, start), run[0])
  const isLoose = isMeasured || goesOn || isRest
  const whole = sideOf(inside, isLoose)
  if (whole === undefined) return restOf(run)
  const other = whole.isLoose ? restOf(run) : undefined
  return other === undefined || whole.other !== undefined ? whole : { ...whole, other }
}

/** “b)” before a formula only names it. */
const isItem = (tokens: readonly Token[], at: number): boolean => {
  const [name, bracket] = [tokens[at - 1], tokens[at]]
  return name?.kind === 'word' && name.text.length === 1 && bracket?.text === ')' && !bracket.gap
}

/** A number of a layer or of a list may stand before it: “layer 3 5*5*3”. */
const restOf = (run: readonly Token[]): Side | undefined => {
  for (let i = Math.max(1, run.length - longest); i < run.length; i++) {
    const before = run[i - 1]?.text ?? ''
    const begins = !operators.has(run[i]?.text ?? '')
    const isApart = begins && !operators.has(before) && !opening.has(before) && !isFunction(before)
    const rest = isApart && run[i]?.gap !== '' ? sideOf(run.slice(i), true) : undefined
    if (rest !== undefined) return rest
  }
  return undefined
}

/** What stands behind a bracket that the equality itself stands in: “(1 + 2 + 2 = 5)”. */
const insideOf = (run: readonly Token[]): readonly Token[] => {
  let depth = 0
  const open = run.findLastIndex(({ text }) => {
    depth += closing.has(text) ? 1 : opening.has(text) ? -1 : 0
    return depth < 0
  })
  return run.slice(open + 1)
}

/** What begins with an operator goes on with something that was not read: `x·3`. */
const isCutOff = (before: Token | undefined, first: Token | undefined): boolean =>
  before !== undefined && operators.has(first?.text ?? '') && !/^[:,;|=≈.!?]$/.test(before.text)

/** f(3), σ(0.5): the number is what the function is asked for. */
const isArgument = (before: Token | undefined, first: Token | undefined): boolean =>
  before?.kind === 'word' && first?.gap === '' && opening.has(first.text) && !isUnspaced(before)

/** 16:9, 1:30: the number behind the colon is a part of something else. */
const isRatio = (tokens: readonly Token[], first: Token | undefined): boolean => {
  const [number, colon] = tokens.slice(-2)
  const isTight = colon?.gap === '' && first?.gap === ''
  return number?.kind === 'number' && colon?.text === ':' && isTight && first.kind === 'number'
}

/** Words before a product leave open what it is, and so does what hangs on it. */
const isAttached = (before: Token | undefined, run: readonly Token[]): boolean =>
  leavesOpen(before, run) ||
  (before !== undefined &&
    before.kind !== 'word' &&
    run[0]?.gap === '' &&
    !/^[|:;]$/.test(before.text)) ||
  (before?.kind === 'word' && run[0]?.gap === '' && !isUnspaced(before))

/** A side with the unit of its number, where it has one. */
export interface Measured extends Side {
  readonly unit?: Token
  /** What is counted, where the number says so itself: `flops` of 0.21 GFLOPs. */
  readonly counts?: string
}

/** The arithmetic that stands directly behind an equals sign, with the unit of its number. */
export const sideAfter = (tokens: readonly Token[]): Measured | undefined => {
  const end = tokens.findIndex(
    (token, i) => !isArithmetic(token) || (i > 0 && isNewStart(tokens[i - 1], token)),
  )
  const run = end < 0 ? tokens : tokens.slice(0, end)
  for (let length = Math.min(run.length, longest); length > 0; length--) {
    const next = isNewStart(tokens[length - 1], tokens[length]) ? undefined : tokens[length]
    if (operators.has(next?.text ?? '') || isFunction(next?.text ?? '')) return undefined
    const side = sideOf(run.slice(0, length), next !== undefined && isTorn(tokens.slice(length)))
    if (side !== undefined) return isItem(tokens, length + 1) ? side : withUnit(side, next)
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

/** 0.1 GMACs, 62.4M params: a letter for thousands before what is counted. */
const prefixed = /^([kmgt])(macs?|flops?|params?|parameters|weights)$/

/** A letter that hangs on a number is a unit that is known, or nothing that can be read. */
const withUnit = (side: Side, next: Token | undefined): Measured | undefined => {
  if (next?.kind !== 'word') return side
  const unit = next.text.toLowerCase().replace(/\.$/, '')
  const isUnit = units.has(unit) && (next.gap === '' || unit.length > 1 || unit === '%')
  if (isUnit) return { ...side, unit: { ...next, text: unit } }
  const [, letter, counts] = prefixed.exec(unit) ?? []
  if (letter !== undefined && counts !== undefined)
    return { ...side, unit: { ...next, text: letter }, counts }
  return next.gap === '' || /^[a-z]$/i.test(next.text) ? undefined : side
}
