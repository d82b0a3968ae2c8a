import type { Token } from './token.ts'

/** Whether a token can be a part of a formula. */
export const isArithmetic = ({ kind }: Token): boolean => kind === 'number' || kind === 'sign'

/** Signs between two numbers. */
export const operators: ReadonlySet<string> = new Set(['+', '-', '*', '/', '//', '^', '⟋'])

/** Spaces that part two columns of a slide and not two numbers of a formula. */
const widest = 4

/** Whether a formula ends here: another column begins, or “7.” has ended a sentence. */
export const isNewStart = (before: Token | undefined, token: Token | undefined): boolean => {
  if (token === undefined || token.gap === '' || operators.has(token.text)) return false
  const isColumn = token.gap.length >= widest && !operators.has(before?.text ?? '')
  return isColumn || /\d\.$/.test(before?.text ?? '')
}

/** “b)” between two formulas only names the second. @param at Where its bracket stands. */
export const isItem = (tokens: readonly Token[], at: number): boolean => {
  const [name, bracket, next] = tokens.slice(Math.max(0, at - 1), at + 2)
  const isName = /^[a-j]$/.test(name?.text ?? '') && bracket?.text === ')' && bracket.gap === ''
  return isName && next !== undefined && next.gap !== '' && isArithmetic(next)
}
