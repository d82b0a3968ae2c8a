import { negate, type Value } from '@longhand/derivation'

/** A number as it is spelled: `34,944`, `.3589`, `1.05e-4`; a point for decimals. */
export const literal: RegExp =
  /(?:(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,4}(?!\d))?/

/** A spelled number: its value, its digits after the point, its exponent. */
export interface Literal {
  readonly value: Value
  readonly decimals: number
  /** The power of ten of its `e`; 0 where there is none. */
  readonly exponent: number
  /** Without separators, exponent and idle zeros in front: `0.3589` for `.3589`. */
  readonly digits: string
}

const whole = (digits: string): Value => {
  const value = Number(digits)
  return Number.isSafeInteger(value) ? value : negate(-BigInt(digits))
}

/**
 * The number that a literal spells; whole numbers are exact at any size.
 *
 * @example literalOf('9,007,199,254,740,993').value // 9007199254740993n
 * @example literalOf('1.05e-4') // { value: 0.000105, decimals: 2, exponent: -4, digits: '1.05' }
 */
export const literalOf = (text: string): Literal => {
  const [digits = '', power] = text.replace(/,/g, '').toLowerCase().split('e')
  const decimals = (digits.split('.')[1] ?? '').length
  const isWhole = power === undefined && !digits.includes('.')
  const value = isWhole ? whole(digits) : Number(`${digits}e${power ?? 0}`)
  const tidy = digits.replace(/^0+(?=\d)/, '').replace(/^\./, '0.')
  return { value, decimals, exponent: Number(power ?? 0), digits: tidy }
}
