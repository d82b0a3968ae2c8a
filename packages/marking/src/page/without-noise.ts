import type { Value } from '@longhand/derivation'

/** A number as it is shown, without what float64 adds behind twelve digits. */
export const withoutNoise = (value: Value): Value =>
  typeof value === 'bigint' || Number.isInteger(value) ? value : Number(value.toPrecision(12))
