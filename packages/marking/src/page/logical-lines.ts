import { functionSigns } from './function-signs.ts'
import { linesOf } from './lines-of.ts'
import { bullet, type PageFormat, plainLine } from './plain-line.ts'
import { squareBrackets } from './square-brackets.ts'
import { timesSigns } from './times-signs.ts'
import { type Token, tokensIn } from './token.ts'

type Line = readonly Token[]

const goesOn = /^(?:[=+*/≈∼]|==)$/
const waits = /^(?:[=+\-*/^(≈∼]|==)$/

/** The bar of a fraction, or what parts two pieces of a page. */
const rule = /^\s*(?:-{3,}|={3,}|_{3,}|─+|—+)\s*$/

/**
 * The tokens of a page, a list a line; a line that ends or begins in the middle of a formula is
 * taken together with its neighbour.
 */
export const logicalLines = (text: string, format: PageFormat): readonly Line[] => {
  const lines: Token[][] = []
  for (const [i, line] of linesOf(text).entries()) {
    const tokens = rule.test(line) ? ruleAt(i + 1, line) : tokensOf(line, i + 1, format)
    const last = lines.at(-1)
    const isJoined =
      last?.at(-1)?.line === i &&
      isContinued(last, tokens) &&
      !isListed(last, tokens) &&
      !isStacked(lines.at(-2), last, tokens)
    if (isJoined) for (const token of tokens) last.push(token)
    else lines.push([...tokens])
  }
  return lines
}

const tokensOf = (line: string, number: number, format: PageFormat): Line =>
  formulaTokens(plainLine(line, format), number)

/** The tokens of a line, or of a part of one, that is in plain signs. @param line Its number. */
export const formulaTokens = (plain: string, line: number): Line =>
  squareBrackets(functionSigns(timesSigns(tokensIn(plain, line))))

const ruleAt = (line: number, text: string): Line => [
  { kind: 'other', text: 'rule', line, from: 0, to: text.length, gap: '' },
]

/** Nothing goes on with two signs, “1.86×” and “+3.5 points”. */
const isContinued = (last: Line, [first]: Line): boolean => {
  const [end, begin] = [last.at(-1)?.text ?? '', first?.text ?? '']
  return first !== undefined && goesOn.test(begin) !== waits.test(end)
}

/** A plus that begins an equality of its own, where the line above has come to its number. */
const isListed = (last: Line, tokens: Line): boolean =>
  tokens[0]?.text === '+' &&
  tokens.some(({ kind }) => kind === 'equals') &&
  last.at(-2)?.kind === 'equals'

/** A fraction written over two lines, with its bar or without: what it comes to is not below it. */
const isStacked = (above: Line | undefined, last: Line, [first]: Line): boolean => {
  const [bottom] = last
  if (first?.kind !== 'equals' || bottom?.line !== last.at(-1)?.line || !isFormula(last))
    return false
  const top = above?.filter(({ line }) => line === (bottom?.line ?? 0) - 1) ?? []
  return isFormula(top) || top[0]?.text === 'rule'
}

const isFormula = (line: Line): boolean =>
  line.length > 0 &&
  line.every(({ kind, text }) => kind === 'number' || kind === 'sign' || text === bullet)
