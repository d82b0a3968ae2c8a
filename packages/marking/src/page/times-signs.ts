import { isThousands } from './thousands-letter.ts'
import { begins, ends, type Token } from './token.ts'

/** An x between two numbers is a times sign; `3x3` is read as a number, a word and more. */
export const timesSigns = (tokens: readonly Token[]): readonly Token[] =>
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

/** A product of more signs is nobody's. */
const longest = 200

/** `x3x64` as its signs and numbers; as it is, where anything else stands in it. */
const splitTimes = (token: Token): readonly Token[] => {
  if (token.text.length > longest || !/^[xX](\d+[xX])*\d*$/.test(token.text)) return [token]
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
