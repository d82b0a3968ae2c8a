import { operators } from './formula-ends.ts'
import type { Token } from './token.ts'

/** Its point ends a sentence. */
const group = /^\d{3}\.?$/
const start = /^(?:[1-9]\d{0,2}(?:,\d{3})*|0)$/

/** Longer numbers are nobody's. */
const longest = 50

const isStart = (digits: string): boolean => digits.length < longest && start.test(digits)

/** A number whose spacing was broken, mended; and whether that could be wrong. */
export interface Mended {
  readonly tokens: readonly Token[]
  readonly isUncertain: boolean
}

/**
 * Numbers that were torn apart, as PDFs leave them: `34, 849`, `34 849`, `1 327 488`.
 *
 * A thin space parts thousands for certain. What an ordinary space parts may be two numbers; a
 * number that is said twice and goes on is: “= 568, 568/2 = 284”.
 */
export const mendNumbers = (tokens: readonly Token[]): Mended => {
  const mended: Token[] = []
  let isUncertain = false
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    const last = mended.at(-1)
    if (token === undefined) continue
    const next = tokens[i + 1]
    if (last?.kind === 'number' && isStart(last.text) && last.line === token.line) {
      const isTwo = isSaidTwice(last, next, tokens[i + 2])
      const comma = token.text === ',' && next !== undefined && group.test(next.text) && !isTwo
      if (comma && next.gap.length <= 1 && (token.gap !== '' || next.gap !== '')) {
        mended[mended.length - 1] = joined(last, next)
        isUncertain = true
        i += 1
        continue
      }
      if (token.text === '.' && next !== undefined && isTornPoint(last, token, next)) {
        mended[mended.length - 1] = joined(last, next, '.')
        isUncertain = true
        i += 1
        continue
      }
      if (token.kind === 'number' && group.test(token.text) && token.gap.length === 1) {
        mended[mended.length - 1] = joined(last, token)
        isUncertain ||= token.gap === ' '
        continue
      }
    }
    mended.push(token)
  }
  return { tokens: mended, isUncertain }
}

/** “= 568, 568/2 = 284” begins with the number again; “= 114, 114” may be one number. */
const isSaidTwice = (last: Token, next: Token | undefined, after: Token | undefined): boolean =>
  next?.text === last.text && after?.kind === 'sign' && operators.has(after.text)

/** 0 . 3589: what stands around a point that ends a sentence is not so even. */
const isTornPoint = (last: Token, point: Token, next: Token): boolean =>
  point.gap === ' ' && next.gap === ' ' && /^\d+$/.test(last.text) && /^\d+$/.test(next.text)

const joined = (last: Token, group: Token, sign = ','): Token => ({
  ...last,
  text: `${last.text}${sign}${group.text}`,
  to: group.to,
})
