import type { Value } from '@longhand/derivation'

/** A count with commas; a question mark where it is not known. */
export const withCommas = (count: Value): string =>
  Number.isNaN(count) ? '?' : count.toLocaleString('en-US')

/** Two decimals, as C's %.2f. */
export const twoDecimals = (value: Value): string =>
  Number.isNaN(value) ? '?' : Number(value).toFixed(2)

/** A shape as PyTorch prints it, the batch first; a question mark for a size that is not known. */
export const inBrackets = (batch: number, sizes: readonly number[]): string =>
  `[${[batch, ...sizes].map((size) => (Number.isNaN(size) ? '?' : size)).join(', ')}]`
