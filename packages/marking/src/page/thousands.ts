import { isThousands, letterOfThousands as letter } from './thousands-letter.ts'
import type { Token } from './token.ts'

const powers: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6, G: 9, T: 12 }

/** A number of thousands: its e has a sign, for thousands may be of 1000 or of 1024. */
const scaled = /^(.*)e\+(\d+)$/

/** Numbers with their letters as one number each, where a formula goes on or ends behind them. */
export const withThousands = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token, i) => {
    if (isCounted(tokens, i - 1)) return []
    const word = tokens[i + 1]
    const [, sign = ''] = (isCounted(tokens, i) && letter.exec(word?.text ?? '')) || []
    const power = powers[sign]
    return power === undefined || word === undefined
      ? [token]
      : [{ ...token, text: `${token.text}e+${power}`, to: word.to }]
  })

const isCounted = (tokens: readonly Token[], at: number): boolean => {
  const [word, after] = tokens.slice(at + 1, at + 3)
  const isEnd = after === undefined || (after.kind === 'sign' && after.text !== '(')
  return at >= 0 && word !== undefined && isThousands(tokens[at], word) && isEnd
}

/** What numbers of thousands can stand for: powers of 1000, or of 1024. */
export const thousandsMeant = (signs: readonly string[]): readonly (readonly string[])[] =>
  signs.some((sign) => scaled.test(sign)) ? [signs, signs.flatMap(inBinary)] : [signs]

const inBinary = (sign: string): readonly string[] => {
  const [, digits, power] = scaled.exec(sign) ?? []
  return digits === undefined
    ? [sign]
    : ['(', digits, '*', String(1024 ** (Number(power) / 3)), ')']
}

/**
 * Whether numbers of thousands leave open what they are: alone, beside bare ones in a sum (5 K + 273
 * is a temperature), or where the number they come to has no such letter (2M × 3 = 12).
 *
 * @param behind The word behind the number claimed.
 */
export const leavesThousandsOpen = (run: readonly Token[], behind: Token | undefined): boolean => {
  const numbers = run.filter(({ kind }) => kind === 'number')
  const counted = numbers.filter(({ text }) => scaled.test(text))
  if (counted.length === 0) return false
  const isSum = run.some(({ text }) => text === '+' || text === '-')
  const isMixed = isSum && counted.length < numbers.length
  return numbers.length === 1 || isMixed || !letter.test(behind?.text ?? '')
}
