import type { Value } from '@longhand/derivation'
import { evaluate } from '../reading/arithmetic.ts'

const opens = new Set(['(', '⌊', '⌈'])
const closes = new Set([')', '⌋', '⌉'])

/** Where a term of a sum begins and ends. */
type Span = readonly [from: number, to: number]

/** Whether a plus or minus stands between two terms, and not before a number. */
const isBetween = (signs: readonly string[], at: number): boolean =>
  /^[-+]$/.test(signs[at] ?? '') && /[\d.)⌋⌉½]$/.test(signs[at - 1] ?? '')

/** The terms of every sum of two and more, in brackets too, each with the sign before it. */
const termsIn = (signs: readonly string[]): readonly Span[] => {
  const open: number[][] = [[0]]
  const terms: Span[] = []
  const close = (end: number): void => {
    const starts = open.pop() ?? []
    if (starts.length > 1)
      for (const [i, from] of starts.entries()) terms.push([from, starts[i + 1] ?? end])
  }
  for (const [at, sign] of signs.entries()) {
    if (opens.has(sign)) open.push([at + 1])
    else if (closes.has(sign)) close(at)
    else if (isBetween(signs, at)) open.at(-1)?.push(at)
  }
  close(signs.length)
  return terms
}

const inSigns: Readonly<Record<string, string>> = { '*': '·', '+': ' + ', '-': ' − ', sigmoid: 'σ' }

const written = (signs: readonly string[]): string =>
  signs
    .map((sign) => inSigns[sign] ?? sign)
    .join('')
    .replace(/^ [+−] /, '')
    .replace(/(?<=[(·/^]) − /g, '−')

/**
 * The term that was left out of a sum, as it is written, if the sum comes to the number claimed
 * without it; undefined where no single term explains it.
 *
 * @param signs A formula in the signs of plain arithmetic.
 * @param isMet Whether a number is the one claimed.
 * @example leftOut(['3', '*', '5', '+', '0.1', '*', '2'], (value) => value === 15) // '0.1·2'
 */
export const leftOut = (
  signs: readonly string[],
  isMet: (value: Value) => boolean,
): string | undefined => {
  const term = termsIn(signs).find(([from, to]) => {
    const value = evaluate(signs.toSpliced(from, to - from))
    return value !== undefined && isMet(value)
  })
  return term && written(signs.slice(...term))
}
