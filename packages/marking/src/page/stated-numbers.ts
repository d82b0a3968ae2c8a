import type { Chain, Link } from './chains.ts'
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

/** “Total parameters: 34,944” claims a number without an equals sign. */
export const statedIn = (tokens: readonly Token[]): Chain | undefined => {
  const colon = tokens.findLastIndex(({ text }) => text === ':')
  const label = tokens.slice(0, colon)
  if (colon < 1 || !claims(labelOf(label))) return undefined
  const right = sideAfter(tokens.slice(colon + 1))
  if (right === undefined || !isOneNumber(right)) return undefined
  const link: Link = { left: undefined, right: { ...right, isAbout: false }, isUncertain: false }
  return { label, links: [link] }
}
