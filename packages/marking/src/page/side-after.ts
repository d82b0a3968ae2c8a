import { isFunction } from '../reading/real-functions.ts'
import { suffixes } from '../reading/suffixes.ts'
import { isArithmetic, isItem, isNewStart, operators } from './formula-ends.ts'
import { longest, type Side, sideOf } from './side.ts'
import { withThousands } from './thousands.ts'
import type { Token } from './token.ts'

/** A side with the unit of its number, where it has one. */
export interface Measured extends Side {
  readonly unit?: Token
  /** What is counted, where the number says so itself: `flops` of 0.21 GFLOPs. */
  readonly counts?: string
  /** What stands behind it and its unit. */
  readonly behind?: Token
}

/** The arithmetic that stands directly behind an equals sign, with the unit of its number. */
export const sideAfter = (tokens: readonly Token[]): Measured | undefined => {
  const counted = withThousands(tokens)
  const run = runOf(counted)
  const side =
    run.filter(({ kind }) => kind === 'number').length > 1
      ? longestSide(counted, run)
      : longestSide(tokens, runOf(tokens))
  const last = side?.unit ?? side?.tokens.at(-1)
  const behind = last && tokens.find((token) => isBehind(token, last))
  return side && behind ? { ...side, behind } : side
}

/** Whether a token stands behind another. */
export const isBehind = ({ line, from }: Token, last: Token): boolean =>
  line > last.line || (line === last.line && from >= last.to)

/** The numbers and signs that tokens begin with. */
const runOf = (tokens: readonly Token[]): readonly Token[] => {
  const end = tokens.findIndex(
    (token, i) =>
      !isArithmetic(token) ||
      (i > 0 && (isNewStart(tokens[i - 1], token) || isNext(tokens.slice(i - 1, i + 2)))),
  )
  return end < 0 ? tokens : tokens.slice(0, end)
}

/** “= 12 5·6 = 30”: a number stands behind the one that is claimed; but 1 1/2 is one number. */
const isNext = ([before, token, after]: readonly Token[]): boolean =>
  before?.kind === 'number' && token?.kind === 'number' && after?.text !== '/'

const longestSide = (tokens: readonly Token[], run: readonly Token[]): Measured | undefined => {
  for (let length = Math.min(run.length, longest); length > 0; length--) {
    const next = isNewStart(tokens[length - 1], tokens[length]) ? undefined : tokens[length]
    if (next?.kind === 'sign' && (operators.has(next.text) || isFunction(next.text)))
      return undefined
    const side = sideOf(run.slice(0, length), next !== undefined && isTorn(tokens.slice(length)))
    if (side !== undefined) return isItem(tokens, length + 1) ? side : withUnit(side, next)
  }
  return undefined
}

/** Digits that were left out: 0.666…, 524,387,... */
const isCut = ([next, further, more]: readonly Token[]): boolean =>
  next?.text === ',' ? isDots(further, more) : isDots(next, further)

const isDots = (one: Token | undefined, other: Token | undefined): boolean =>
  one?.text === '…' || (one?.text === '.' && other?.text === '.' && other.gap === '')

/** Whether what follows may belong to the number: 0,3589, 34.944.000, 3:4, 1½, 4!, 12 ± 1, 1 1/2; or be asked: 10? */
const isTorn = (behind: readonly Token[]): boolean => {
  const [next, further] = behind
  if (next === undefined) return false
  if (isCut(behind)) return true
  if (next.kind === 'number' || /^[½¼¾⅓⅔⅛±₀-₉]$/.test(next.text)) return true
  if (next.gap !== '') return false
  return (
    /^[!?]$/.test(next.text) ||
    (/^[,.:]$/.test(next.text) && further?.kind === 'number' && further.gap === '')
  )
}

const units = new Set([...suffixes.keys()])

/** 0.1 GMACs, 62.4M params: a letter for thousands before what is counted. */
const prefixed = /^([kmgt])(macs?|flops?|params?|parameters|weights)$/

/** Words that make another number of the one before them: 26 squared, 3 to 5, 1.2 亿; and any letter. */
const changes =
  /^(?:[万亿千百億萬만억].*|тыс\.?|млн\.?|млрд\.?|lakh|crore|bil|bill|mrd|[a-z]|squared|cubed|times|percent|prozent|hundred|dozen|mod|by|to|or|plus|minus)$/i

/** A letter that hangs on a number is a unit that is known, or nothing that can be read. */
const withUnit = (side: Side, next: Token | undefined): Measured | undefined => {
  if (next?.kind !== 'word') return side
  if (next.text === 'B' && next.gap !== '') return side
  const unit = next.text.toLowerCase().replace(/\.$/, '')
  const isUnit = units.has(unit) && (next.gap === '' || unit.length > 1 || unit === '%')
  if (isUnit) return { ...side, unit: { ...next, text: unit } }
  const [, letter, counts] = prefixed.exec(unit) ?? []
  if (letter !== undefined && counts !== undefined)
    return { ...side, unit: { ...next, text: letter }, counts }
  return next.gap === '' || changes.test(next.text) ? undefined : side
}
