import { functionNamed } from '../reading/real-functions.ts'
import type { Token } from './token.ts'

/** Words for functions as signs of arithmetic, where it is clear what they are asked for. */
export const functionSigns = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, i) => {
    const text = functionAt(token, tokens.slice(i + 1, i + 4))
    return text === undefined ? token : { ...token, kind: 'sign', text }
  })

/** The sign of the function that a token names; undefined where it may be anything else. */
const functionAt = (
  { kind, text }: Token,
  [next, ...further]: readonly Token[],
): string | undefined => {
  if (kind === 'number' || next === undefined || next.gap.length > 1) return undefined
  if (text === 'e') return next.text === '^' && isExponent(further) ? 'e' : undefined
  const isAsked = next.text === '(' || (next.kind === 'number' && isAskedBare(text, next.text))
  return isAsked ? functionNamed(text) : undefined
}

/** √2, ln 2 and log 0.7, but not “log 3”. */
const isAskedBare = (name: string, number: string): boolean =>
  name === '√' || name === 'ln' || (name === 'log' && number.includes('.'))

/** An e with another power than −x or 1.5 may be an error: e² = 0.25. */
const isExponent = ([first, second]: readonly Token[]): boolean => {
  const begin = first?.text === '(' ? second : first
  return begin?.text === '-' || (begin?.kind === 'number' && begin.text.includes('.'))
}
