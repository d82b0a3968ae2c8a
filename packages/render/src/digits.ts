import { type Decimal, spellDecimal, type Value } from '@longhand/derivation'
import { roundDecimal } from './round-decimal.ts'

/** How many digits of a real number to show; whole numbers are shown in full. */
export type Digits =
  | { readonly significant: number }
  /** After the point. A number too small for them is shown by as many significant digits. */
  | { readonly decimals: number }

/** A number as it is written, and whether nothing was rounded away. */
export interface Written {
  /** Digits, a point and a minus; before a power of ten, `e` and its exponent. */
  readonly digits: string
  readonly exact: boolean
}

/** A number in digits, exact where its exact decimal is known and fits. */
export const writeDigits = (value: Value, exact: Decimal, digits: Digits): Written => {
  // what is not known was not rounded
  if (Number.isNaN(value)) return { digits: '?', exact: true }
  const spelled = exact && spellDecimal(exact)
  const isWhole = typeof value === 'bigint' || Number.isSafeInteger(value)
  if (spelled !== undefined && (isWhole || fits(spelled, digits)))
    return { digits: spelled, exact: true }
  if (isWhole) return { digits: String(value), exact: false }
  const known = exact && Number(spellDecimal(roundDecimal(exact, placesOf(exact, digits))))
  return { digits: rounded(known || Number(value), digits), exact: false }
}

/** How many places after the point a decimal is shown to. */
const placesOf = (exact: NonNullable<Decimal>, digits: Digits): number =>
  'decimals' in digits
    ? digits.decimals
    : digits.significant - (String(exact.digits).replace('-', '').length - exact.scale)

/** Significant digits: those after the leading zeros, without the point. */
const significantIn = (spelled: string): number =>
  spelled.replace(/[-.]/g, '').replace(/^0+/, '').length

const fits = (spelled: string, digits: Digits): boolean =>
  'significant' in digits
    ? significantIn(spelled) <= digits.significant
    : (spelled.split('.')[1] ?? '').length <= digits.decimals

const rounded = (value: number, digits: Digits): string => {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '-∞'
  if ('significant' in digits) return value.toPrecision(digits.significant)
  const fixed = value.toFixed(digits.decimals)
  const isLost = value !== 0 && Number(fixed) === 0
  return isLost || fixed.includes('e') ? value.toPrecision(Math.max(1, digits.decimals)) : fixed
}
