import type { Found } from './chains.ts'
import type { PageClaim } from './page-claim.ts'
import { isOneNumber } from './side.ts'

/** Numbers of so few digits turn up everywhere: that they are equal says nothing. */
const fewestDigits = 3

/**
 * Claims that rest on earlier ones: each is judged given what stands before it, so that the first
 * wrong line is named and later ones are right if they follow from it.
 */
export const followThrough = (found: readonly Found[]): readonly PageClaim[] => {
  const wrong = new Map<string, number>()
  return found.map(({ link: { left }, claim }) => {
    const operands = left === undefined || isOneNumber(left) ? [] : left.tokens
    const lines = operands.flatMap(({ kind, text }) =>
      kind === 'number' ? (wrong.get(plainDigits(text)) ?? []) : [],
    )
    const restsOn = [...new Set(lines)].filter((line) => line !== claim.line)
    const digits = digitsOfClaim(claim)
    if (claim.verdict === 'wrong' && digits.replace('.', '').length >= fewestDigits)
      wrong.set(digits, claim.line)
    return { ...claim, restsOn }
  })
}

/**
 * Whether a claim adds up what was claimed before, so that a total need not add it once more.
 *
 * @param claimed The digits of the claims above it.
 */
export const isSubtotal = ({ link: { left } }: Found, claimed: ReadonlySet<string>): boolean => {
  const operands = left?.tokens.filter(({ kind }) => kind === 'number') ?? []
  return operands.filter(({ text }) => claimed.has(plainDigits(text))).length > 1
}

/** The digits that a claim puts down, without what parts them. */
export const digitsOfClaim = ({ claimed }: PageClaim): string => plainDigits(String(claimed ?? ''))

const plainDigits = (text: string): string => text.replaceAll(',', '').replace(/^0(?=\.)/, '')
