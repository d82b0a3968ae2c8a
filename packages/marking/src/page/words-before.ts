import type { Token } from './token.ts'

/** Words that only lead on to what is claimed. */
const leadsOn =
  /^(so|thus|hence|therefore|then|gives?|giving|gets?|got|have|has|obtains?|yields?|equals|is|are|was|since|because|that|means|assert|check|indeed|i\.e\.?|d\.h\.|also|sind|ist|ergibt|zusammen)$/i

/** Words for what is worked out behind them, “Output (227 − 11)/4 + 1”, and those between sentences. */
const names =
  /^(and|but|while|whereas|e\.g\.?|und|aber|et|mais|outputs?|sizes?|sides?|depths?|channels|dimensions?|results?|answers?|means?|average|product|difference|accuracy|loss|heights?|widths?|param(eter)?s?|weights?|connections|macs|flops|memory|total|sum|ausgabe|größe|parameterzahl)$/i

/** The same where words and numbers stand together. */
const unspacedNames = /(参数量?|输出|尺寸|大小|总计|共|即|为|是|得|则|所以|因此)$/

/** Whether words before a formula leave open what it is: “a filter of 3x3 = …”, “ln (3 + 4)”. */
export const leavesOpen = (before: Token | undefined, formula: readonly Token[]): boolean => {
  if (before?.kind !== 'word' || leadsOn.test(before.text)) return false
  const isNamed = names.test(before.text) || unspacedNames.test(before.text)
  return !isNamed || !(isWholeFormula(formula) || hasManyFactors(formula))
}

/** Sizes are named by products alone; what adds, subtracts or divides is the whole formula. */
export const isWholeFormula = (formula: readonly Token[]): boolean =>
  formula.some(({ text }) => /^(?:[-+/⟋]|\/\/)$/.test(text))

/** Sizes have three numbers and rarely four: 3·3·512·512·14 is a product. */
const hasManyFactors = (formula: readonly Token[]): boolean =>
  formula.filter(({ kind }) => kind === 'number').length > mostSizes

const mostSizes = 4

/** Words behind a number that only say what is counted: 61,706 × 4 bytes. */
const counted =
  /^(bytes?|bits?|b|params?|parameters?|weights?|units?|neurons?|neuronen|parametern?|values?|pixels?|multiplications|macs?|个)$/i

/** Whether two words measure in the same: bytes and bytes, bytes and MB. */
export const isSameUnit = (one: Token | undefined, other: Token | undefined): boolean =>
  one?.text === other?.text ||
  (/^(?:bytes?|B)$/.test(one?.text ?? '') && /^[kKMGT]i?B\.?$/.test(other?.text ?? ''))

/** Whether a word only says what is counted. */
export const isCounted = ({ kind, text }: Token): boolean => kind === 'word' && counted.test(text)

/** The tokens before an equals sign without the words that say what is counted. */
export const withoutUnit = (tokens: readonly Token[]): readonly Token[] => {
  const [number, last] = tokens.slice(-2)
  const isUnit = last !== undefined && isCounted(last)
  return isUnit && number?.kind === 'number' ? tokens.slice(0, -1) : tokens
}
