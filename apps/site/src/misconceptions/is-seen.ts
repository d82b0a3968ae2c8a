import type { Derivation } from '@longhand/derivation'

/** Digits that a table shows: where they are the same, a learner sees nothing. */
const shownDigits = 6

/** Whether a learner who works by hand would meet both numbers, and see that they differ. */
export const isSeen = (right: Derivation, wrong: Derivation): boolean =>
  written(right) !== written(wrong) && !isRest(right, wrong) && !isRest(wrong, right)

const written = ({ value }: Derivation): string =>
  Number.isInteger(Number(value)) ? String(value) : Number(value).toPrecision(shownDigits)

/** Whether a number is what float64 leaves of 0 beside another. */
const isRest = (one: Derivation, beside: Derivation): boolean =>
  one.value !== 0 && Math.abs(Number(one.value)) < 1e-12 * Math.abs(Number(beside.value))
