import { type Side, sideOf } from './side.ts'
import { closing, type Token } from './token.ts'

/** The entries of a list, a vector or a matrix that ends a run of tokens; undefined where none does. */
export const listBefore = (tokens: readonly Token[]): readonly Side[] | undefined => {
  if (tokens.at(-1)?.text !== ']') return undefined
  const open = tokens.findLastIndex(({ text }) => text === '[')
  const before = tokens[open - 1]
  // W[1][2] and [3]·[4] are no lists of their own
  const isOwn = before === undefined || before.kind === 'equals' || before.text === ':'
  return open < 0 || !isOwn ? undefined : entriesOf(tokens.slice(open + 1, -1))
}

/** The entries of a list that begins a run of tokens and ends it, but for a sentence’s end. */
export const listAfter = (tokens: readonly Token[]): readonly Side[] | undefined => {
  if (tokens[0]?.text !== '[') return undefined
  const close = tokens.findIndex(({ text }) => text === ']')
  const after = tokens[close + 1]
  const isOwn = after === undefined || after.kind === 'word' || /^[.,;:()|]$/.test(after.text)
  return close < 0 || !isOwn ? undefined : entriesOf(tokens.slice(1, close))
}

const entriesOf = (tokens: readonly Token[]): readonly Side[] | undefined => {
  const parts: Token[][] = [[]]
  for (const [i, token] of tokens.entries()) {
    if (/^[;,|]$/.test(token.text)) parts.push([])
    else if (isNext(tokens[i - 1], token, tokens[i + 1])) parts.push([token])
    else parts.at(-1)?.push(token)
  }
  const entries = parts.filter((part) => part.length > 0).map((part) => sideOf(part))
  const known = entries.filter((entry) => entry !== undefined)
  return known.length === entries.length && known.length > 0 ? known : undefined
}

/** Spaces part entries too: [0.5 −0.1] has two, [0.5 − 0.1] and [0.5−0.1] have one. */
const isNext = (before: Token | undefined, token: Token, after: Token | undefined): boolean => {
  const hasEnded = before?.kind === 'number' || closing.has(before?.text ?? '')
  if (!hasEnded || token.gap === '') return false
  return token.kind === 'number' || (/^[-+]$/.test(token.text) && after?.gap === '')
}
