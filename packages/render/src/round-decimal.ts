import type { Decimal } from '@longhand/derivation'

/**
 * A decimal to so many places, half a unit away from 0, as one rounds by hand.
 *
 * float64 would give 0.392 for 0.3925 where its sum came out as 0.39249999999999996.
 *
 * @param places After the point; before it where they are negative.
 * @example roundDecimal({ digits: 3925n, scale: 4 }, 3) // { digits: 393n, scale: 3 }
 */
export const roundDecimal = (
  { digits, scale }: NonNullable<Decimal>,
  places: number,
): NonNullable<Decimal> => {
  if (scale <= places) return { digits, scale }
  const unit = 10n ** BigInt(scale - places)
  const size = ((digits < 0n ? -digits : digits) + unit / 2n) / unit
  const signed = digits < 0n ? -size : size
  return places < 0
    ? { digits: signed * 10n ** BigInt(-places), scale: 0 }
    : { digits: signed, scale: places }
}
