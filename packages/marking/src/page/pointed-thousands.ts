import { evaluate } from '../reading/arithmetic.ts'

const pointed = /^-?[1-9]\d{0,2}(?:\.\d{3})+$/

const joined = (number: string): string =>
  pointed.test(number) ? number.replaceAll('.', '') : number

/**
 * 80 + 15.690 = 15.770: points that part thousands, on a page that writes decimals with them too.
 * Says so, if a formula comes to its number without them.
 *
 * @param signs A formula in the signs of plain arithmetic.
 * @param claimed The digits claimed.
 * @example pointedThousands(['80', '+', '15.690'], '15.770') // 'It is right if the points part thousands.'
 */
export const pointedThousands = (signs: readonly string[], claimed: string): string | undefined =>
  pointed.test(claimed) && Number(evaluate(signs.map(joined))) === Number(joined(claimed))
    ? 'It is right if the points part thousands.'
    : undefined
