import { opening, type Token } from './token.ts'

const isPercent = /e-2$/

/** Numbers with their percent signs as one number each: 92.9% as 92.9e-2. 7 % 3 is left alone. */
export const withPercents = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token, i) => {
    if (token.text === '%' && isOf(tokens[i - 1], tokens[i + 1])) return []
    const [sign, after] = tokens.slice(i + 1, i + 3)
    return sign?.text === '%' && isOf(token, after)
      ? [{ ...token, text: `${token.text}e-2`, to: sign.to }]
      : [token]
  })

const isOf = (number: Token | undefined, after: Token | undefined): boolean =>
  number?.kind === 'number' &&
  !/e/i.test(number.text) &&
  (after === undefined || (after.kind === 'sign' && !opening.has(after.text)))

/** 120 − 10%: a percentage of what stands before it, or a number of its own. */
export const mixesPercents = (run: readonly Token[]): boolean => {
  const numbers = run.filter(({ kind }) => kind === 'number')
  const percents = numbers.filter(({ text }) => isPercent.test(text))
  const isMixed = percents.length > 0 && percents.length < numbers.length
  return isMixed && run.some(({ text }) => text === '+' || text === '-')
}
