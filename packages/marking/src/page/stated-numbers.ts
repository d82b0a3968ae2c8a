import type { Link } from './chains.ts'
import { mendNumbers } from './merged-numbers.ts'
import { isOneNumber } from './side.ts'
import { sideAfter } from './side-after.ts'
import { quantityIn } from './table-columns.ts'
import type { Token } from './token.ts'
import { namesTotal } from './totals.ts'

/** Words that make the number behind a colon a claim. */
const claims = (label: string): boolean => namesTotal(label) || quantityIn(label) !== undefined

/** The words of tokens in small letters. */
export const labelOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ gap, text }) => gap + text)
    .join('')
    .trim()
    .toLowerCase()

/** “Total parameters: 34,944. Connections: 100,000” claims numbers without an equals sign. */
export const statedIn = (line: readonly Token[]): readonly Link[] => {
  const { tokens, isUncertain } = mendNumbers(line)
  return sentencesIn(tokens).flatMap((sentence): readonly Link[] => {
    const colon = sentence.findLastIndex(({ text }) => text === ':')
    const label = sentence.slice(0, colon)
    if (colon < 1 || !claims(labelOf(label))) return []
    const right = sideAfter(sentence.slice(colon + 1))
    if (right === undefined || !isOneNumber(right)) return []
    return [{ label, left: undefined, right: { ...right, isAbout: false }, isUncertain }]
  })
}

/** Tokens up to a semicolon, a point, or a comma behind a number, list for list. */
const sentencesIn = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const sentences: Token[][] = [[]]
  for (const [i, token] of tokens.entries()) {
    sentences.at(-1)?.push(token)
    const isNumber = tokens[i - 1]?.kind === 'number'
    const isEnd = /^[;.]$/.test(token.text) || (token.text === ',' && isNumber)
    if (isEnd || /\d\.$/.test(token.text)) sentences.push([])
  }
  return sentences
}
