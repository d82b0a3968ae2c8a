import type { Value } from '@longhand/derivation'

/** One number that an answer can stand for, and the interval that its digits cover. */
export interface Reading {
  /** The convention of its suffix: `binary-units` where K is 1024; null where none is needed. */
  readonly under: string | null
  readonly value: Value
  /** One of the last digit given: 0.0001 for 0.3589, 1 for 34,944; 0 where all digits are given. */
  readonly unit: number
  readonly low: number
  readonly high: number
}

/** The sizes of an answer that is written as a shape. */
export interface WrittenShape {
  readonly sizes: readonly Value[]
  /** Whether each stands for its axis, as in a printed list; factors have no order. */
  readonly isInOrder: boolean
}

/** An answer as it was read. */
export interface Answer {
  /** Every number it can stand for, the plainest first. */
  readonly readings: readonly [Reading, ...Reading[]]
  /** Digits after the point; null where plain arithmetic or a fraction leaves none to count. */
  readonly decimals: number | null
  /** The digits as written, without separators; null where it is not one plain number. */
  readonly digits: string | null
  /** Left out where it is not written as a shape. */
  readonly shape?: WrittenShape
}

/** An answer that is no number: what to write instead. */
export interface Unreadable {
  readonly try: string
}

/** Float64 arithmetic in another order differs by this much, and no more. */
const noise = 1e-13

/** A number and what its digits cover: half a unit of the last one on either side. */
export const readingOf = (value: Value, unit: number, under: string | null = null): Reading => {
  const near = Number(value)
  const reach = (unit / 2) * (1 + 1e-9) + Math.abs(near) * noise
  return { under, value, unit, low: near - reach, high: near + reach }
}

const isWhole = (value: Value): boolean => typeof value === 'bigint' || Number.isInteger(value)

/**
 * Whether a number can be what was meant. Whole numbers are compared digit by digit, at any size.
 *
 * @example fits(0.35891648, readingOf(0.3589, 0.0001)) // true
 * @example fits(34_944, readingOf(34_943, 1)) // false
 */
export const fits = (value: Value, { value: read, unit, low, high }: Reading): boolean =>
  unit <= 1 && isWhole(value) && isWhole(read)
    ? value === read
    : low <= Number(value) && Number(value) <= high
