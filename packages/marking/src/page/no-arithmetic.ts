import type { Token } from './token.ts'

const year = /^(?:19|20)\d\d$/
const dayOrMonth = /^(?:0?[1-9]|[12]\d|3[01])$/

/**
 * Whether numbers and signs that look like arithmetic are read as something else by everybody:
 * a range (pages 4-7, 1998-2012), a date (2012-09-30, 12/05/2021) or a telephone number (030-1234).
 *
 * @param tokens The whole of one side of an equality.
 */
export const isNoArithmetic = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text }) => /^0\d/.test(text)) || isRange(tokens) || isDate(tokens)

const isTight = (tokens: readonly Token[]): boolean =>
  tokens.every(({ gap }, i) => i === 0 || gap === '')

/** From a number to a larger one: nobody means −3 by 4-7. A 0.4-0.7 is a difference. */
const isRange = (tokens: readonly Token[]): boolean => {
  const [from, sign, to, more] = tokens
  if (from?.kind !== 'number' || sign?.text !== '-' || to?.kind !== 'number' || more) return false
  const [low, high] = [from, to].map(({ text }) => Number(text.replaceAll(',', '')))
  const areYears = year.test(from.text) && year.test(to.text)
  return (isTight(tokens) || areYears) && Number(low) >= 1 && Number(low) < Number(high)
}

const isDate = (tokens: readonly Token[]): boolean => {
  const [first, sign, second, again, third, more] = tokens.map(({ text }) => text)
  if (more !== undefined || sign !== again || !/^[-/]$/.test(sign ?? '')) return false
  const numbers = [first, second, third].filter((text) => text !== undefined)
  const [years, days] = [year, dayOrMonth].map((meant) =>
    numbers.filter((text) => meant.test(text)),
  )
  return isTight(tokens) && years?.length === 1 && days?.length === 2
}
