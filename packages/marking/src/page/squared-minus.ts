import type { Value } from '@longhand/derivation'
import { evaluate } from '../reading/arithmetic.ts'

/** Whether a minus stands before a number that is raised, and not between two numbers. */
const isSigned = (signs: readonly string[], at: number): boolean =>
  signs[at] === '-' &&
  !/[\d.)⌋⌉½]$/.test(signs[at - 1] ?? '') &&
  /^[\d.]/.test(signs[at + 1] ?? '') &&
  signs[at + 2] === '^'

/**
 * −3² is −9, but spreadsheets, and people who put −3 in for x, mean (−3)². Says so, if a formula comes
 * to its number with its minus signs raised too.
 *
 * @param signs A formula in the signs of plain arithmetic.
 * @param isMet Whether a number is the one claimed.
 * @example squaredMinus(['-', '3', '^', '2'], (value) => value === 9) // 'It is right if the minus is raised too: −3^2 was written for (−3)^2.'
 */
export const squaredMinus = (
  signs: readonly string[],
  isMet: (value: Value) => boolean,
): string | undefined => {
  const first = signs.findIndex((_, at) => isSigned(signs, at))
  if (first < 0) return undefined
  const raised = signs.flatMap((sign, at) => {
    if (isSigned(signs, at)) return ['(', '-']
    return isSigned(signs, at - 1) ? [sign, ')'] : [sign]
  })
  const value = evaluate(raised)
  if (value === undefined || !isMet(value)) return undefined
  const [base, , power] = signs.slice(first + 1)
  return `It is right if the minus is raised too: −${base}^${power} was written for (−${base})^${power}.`
}
