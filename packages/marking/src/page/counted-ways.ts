import type { Token } from './token.ts'

/** Larger factorials are written with dots. */
const largest = 25

/** Factorials and a remainder at the end, worked out: 5! as (120), 17 mod 5 as (2). */
export const withCountedWays = (tokens: readonly Token[]): readonly Token[] =>
  withRemainder(withFactorials(tokens))

const inBrackets = (from: Token, value: bigint, to: Token | undefined): readonly Token[] => [
  { ...from, kind: 'sign', text: '(' },
  { ...from, text: String(value), gap: '' },
  { ...from, kind: 'sign', text: ')', gap: '', to: to?.to ?? from.to },
]

const withFactorials = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token, i) => {
    if (isFactorial(tokens, i - 1)) return []
    return isFactorial(tokens, i)
      ? inBrackets(token, factorial(Number(token.text)), tokens[i + 1])
      : [token]
  })

/** 5! where a formula goes on or ends behind it: “in 2012! 3·5” is a sentence. */
const isFactorial = (tokens: readonly Token[], at: number): boolean => {
  const [number, mark, after] = tokens.slice(Math.max(0, at), at + 3)
  const isEnd = after === undefined || (after.kind === 'sign' && after.text !== '(')
  const isMarked = mark?.text === '!' && mark.gap === ''
  return at >= 0 && isMarked && isEnd && isWhole(number) && Number(number?.text) <= largest
}

const isWhole = (token: Token | undefined): boolean =>
  token?.kind === 'number' && /^\d+$/.test(token.text)

const factorial = (n: number): bigint =>
  Array.from({ length: n }, (_, i) => BigInt(i + 1)).reduce((product, one) => product * one, 1n)

const withRemainder = (tokens: readonly Token[]): readonly Token[] => {
  const asked = remainderIn(tokens)
  return asked === undefined ? tokens : [...tokens.slice(0, -3), ...asked]
}

/** “17 mod 5” alone: in a longer formula it is not clear what is divided. */
const remainderIn = (tokens: readonly Token[]): readonly Token[] | undefined => {
  const [number, mod, by] = tokens.slice(-3)
  const before = tokens.at(-4)
  const isAlone = before === undefined || !/^(?:number|sign)$/.test(before.kind)
  const isMod = mod !== undefined && (/^b?mod$/.test(mod.text) || isPercentSign(mod, by))
  if (!isAlone || !isMod || !isWhole(number) || !isWhole(by)) return undefined
  if (number === undefined || by === undefined || /^0+$/.test(by.text)) return undefined
  return inBrackets(number, BigInt(number.text) % BigInt(by.text), by)
}

/** Whether a remainder is asked for with the sign of code: 25 % 8 may be a quarter of 8 as well. */
export const asksInCode = (tokens: readonly Token[]): boolean => {
  const [sign, by] = tokens.slice(-2)
  return sign !== undefined && isPercentSign(sign, by)
}

const isPercentSign = ({ text, gap }: Token, by: Token | undefined): boolean =>
  text === '%' && gap === by?.gap && isWhole(by)
