import { isThousands, letterOfThousands as letter } from './thousands-letter.ts'
import type { Token } from './token.ts'

/** Powers of ten by their letters; B is written in two digits, as it can be bytes too. */
const powers: Readonly<Record<string, string>> = {
  k: '3',
  K: '3',
  M: '6',
  B: '09',
  G: '9',
  T: '12',
}

/** A number of thousands: its e has a sign, for thousands may be of 1000 or of 1024. */
const scaled = /^(.*)e\+(\d+)$/
const billions = /e\+09$/

/** Numbers with their letters as one number each, where a formula goes on or ends behind them. */
export const withThousands = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token, i) => {
    if (isCounted(tokens, i - 1)) return []
    const word = tokens[i + 1]
    const sign = (isCounted(tokens, i) && word?.text[0]) || ''
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

/** What numbers of thousands can stand for: powers of 1000, or of 1024; 4B are bytes or billions. */
export const thousandsMeant = (signs: readonly string[]): readonly (readonly string[])[] => {
  if (!signs.some((sign) => scaled.test(sign))) return [signs]
  const meant = [signs, signs.flatMap(inBinary)]
  const inBillions = signs.filter((sign) => billions.test(sign))
  // nobody counts 1.3 bytes
  if (inBillions.length === 0 || inBillions.some((sign) => sign.includes('.'))) return meant
  const bytes = meant.map((one) => one.map((sign) => sign.replace(billions, '')))
  return isOfBytes(signs) ? [...bytes, ...meant] : [...meant, ...bytes]
}

const inBinary = (sign: string): readonly string[] => {
  const [, digits, power] = scaled.exec(sign) ?? []
  return digits === undefined || billions.test(sign)
    ? [sign]
    : ['(', digits, '*', String(1024 ** (Number(power) / 3)), ')']
}

/** 61.7M × 4B: a product with what one number takes in memory. */
const isOfBytes = (signs: readonly string[]): boolean =>
  signs.some((sign) => /^(?:1|2|4|8|16)e\+09$/.test(sign)) &&
  signs.some((sign) => /^[\d.]/.test(sign) && !billions.test(sign))

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
  return numbers.length === 1 || isMixed || !isLetter(behind)
}

const isLetter = (word: Token | undefined): boolean =>
  word !== undefined &&
  letter.test(word.text.replace(/\.$/, '')) &&
  (word.text[0] !== 'B' || word.gap === '')
