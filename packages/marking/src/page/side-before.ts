import { isFunction } from '../reading/real-functions.ts'
import { asksInCode, withCountedWays } from './counted-ways.ts'
import { isArithmetic, isItem, isNewStart, operators } from './formula-ends.ts'
import { mixesPercents, withPercents } from './percentages.ts'
import { bullet } from './plain-line.ts'
import { longest, type Side, sideOf } from './side.ts'
import { leavesThousandsOpen, withThousands } from './thousands.ts'
import { closing, isUnspaced, opening, type Token } from './token.ts'
import { isSameUnit, isWholeFormula, leavesOpen, withoutUnit } from './words-before.ts'

/** Whether a cell of a table has just ended: | conv1 | 3·5 + 1 |, and not |2 − 5|. */
const endsInCell = (line: readonly Token[]): boolean =>
  line.at(-1)?.text === '|' && line.filter(({ text }) => text === '|').length > 2

/**
 * The arithmetic that stands directly before an equals sign.
 *
 * @param behind The word behind the number on its right: “bytes” on both sides leave nothing open.
 */
export const sideBefore = (line: readonly Token[], behind?: Token): Side | undefined => {
  const isCell = endsInCell(line)
  const all = numbersIn(isCell ? line.slice(0, -1) : line)
  const tokens = withoutUnit(all)
  const { run, before } = lastRun(tokens)
  if (isCutOff(before, run[0]) || isArgument(before, run[0])) return undefined
  const inside = insideOf(run)
  const isMeasured = tokens.length < all.length && !isSameUnit(all.at(-1), behind)
  const goesOn = inside.length === run.length && isAttached(before, run)
  const isRest = inside[0]?.text === '+' || isRatio(tokens.slice(0, -run.length), run[0])
  // a cell before the one with the equals sign: its formula, or the size of a kernel
  const isApart = isCell && !isWholeFormula(run)
  const isCounted = mixesPercents(run) || leavesThousandsOpen(run, behind) || asksInCode(line)
  const isLoose = isMeasured || goesOn || isRest || isApart || isCounted
  const whole = sideOf(inside, isLoose)
  if (whole === undefined) return restOf(run)
  const other = negatedBy(before, inside) ?? (whole.isLoose ? restOf(run) : undefined)
  return other === undefined || whole.other !== undefined ? whole : { ...whole, other }
}

/** The arithmetic that tokens are, all of them; undefined where they are anything else. */
export const formulaOf = (tokens: readonly Token[]): Side | undefined => sideOf(numbersIn(tokens))

/** Tokens whose percentages, thousands, factorials and remainders are numbers. */
const numbersIn = (tokens: readonly Token[]): readonly Token[] =>
  withThousands(withCountedWays(withPercents(tokens)))

interface Run {
  readonly run: readonly Token[]
  /** What stands before it, and may go on in it. */
  readonly before: Token | undefined
}

/** The numbers and signs that tokens end in. */
const lastRun = (tokens: readonly Token[]): Run => {
  const start =
    tokens.findLastIndex((token, i) => !isArithmetic(token) || isNewStart(token, tokens[i + 1])) + 1
  const run = tokens.slice(start + (isItem(tokens, start) ? 1 : 0))
  const before = tokens.at(-run.length - 1)
  return { run, before: isNewStart(before, run[0]) ? undefined : before }
}

/** “- 0.5 + 0.2 = -0.3” at the begin of a line: its dash may be a minus and no point of a list. */
const negatedBy = (before: Token | undefined, run: readonly Token[]): Side | undefined =>
  before?.text === bullet ? sideOf([{ ...before, kind: 'sign', text: '-' }, ...run]) : undefined

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

/** 16:9, 1:30, (227 − 11) : 4: the number behind the colon is a part of something else. */
const isRatio = (tokens: readonly Token[], first: Token | undefined): boolean => {
  const [number, colon] = tokens.slice(-2)
  if (colon?.text !== ':' || first === undefined) return false
  const isEven = (colon.gap === '') === (first.gap === '')
  return isEven && (number?.kind === 'number' || closing.has(number?.text ?? ''))
}

/** Signs that are not read, and whose second side may be what stands behind them. */
const unread = /^[±∓∘⊗⊙⊕⊖∪∩∏∑∂∇∛∜‖∫]$/

/** Words before a product leave open what it is, and so does what hangs on it. */
const isAttached = (before: Token | undefined, run: readonly Token[]): boolean =>
  leavesOpen(before, run) ||
  unread.test(before?.text ?? '') ||
  (before !== undefined &&
    before.kind !== 'word' &&
    run[0]?.gap === '' &&
    !/^[|:;]$/.test(before.text)) ||
  (before?.kind === 'word' && run[0]?.gap === '' && !isUnspaced(before))
