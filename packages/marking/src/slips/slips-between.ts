import { multiply, type Value } from '@longhand/derivation'
import * as table from './index.ts'
import type { Slip, Spell } from './slip.ts'

/** Every slip that is known. */
export const slips: readonly Slip[] = Object.values(table)

/** Of most slips a shorter number shows none: it is too easily another one. */
const fewestDigits = 4

/** More decimals than any number here has. */
const mostDecimals = 30

/** A slip that was made, and the digits that were meant. */
export interface Made {
  readonly slip: Slip
  readonly right: string
  /** Significant digits of what was meant. */
  readonly digits: number
}

/**
 * The slips that turn a number into what was written. Digits are compared, never values.
 *
 * @param written With a point and a minus, without separators.
 * @param decimals As many as were written.
 */
export const slipsBetween = (value: Value, written: string, decimals: number): readonly Made[] => {
  if (decimals < 0 || decimals > mostDecimals) return []
  const spell: Spell = (places, timesTen = 0) => digitsOf(shifted(value, timesTen), places)
  return slips.flatMap((slip) => {
    const right = slip.meant(spell, written, decimals)
    if (right === undefined) return []
    // what was written shows no more digits than it has, but for one that was left out
    const digits = Math.min(significant(right), significant(written) + 1)
    return digits < (slip.fewest ?? fewestDigits) ? [] : [{ slip, right, digits }]
  })
}

const significant = (digits: string): number =>
  digits.replace(/[-.]/g, '').replace(/^0+/, '').length

const shifted = (value: Value, timesTen: number): Value => {
  if (timesTen === 0) return value
  return timesTen > 0 ? multiply(value, 10 ** timesTen) : Number(value) / 10 ** -timesTen
}

/** A number as one writes it who gives so many decimals. */
const digitsOf = (value: Value, decimals: number): string => {
  if (typeof value === 'bigint') return String(value)
  // beyond 10^21 `toFixed` writes powers of ten, and no whole number is a number there
  return Number.isInteger(value) && decimals === 0 ? String(value) : value.toFixed(decimals)
}
