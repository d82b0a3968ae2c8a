import type { Slip } from './slip.ts'

const placesApart = (right: string, written: string): readonly number[] =>
  [...right].flatMap((digit, at) => (digit === written[at] ? [] : [at]))

/** One digit is another. */
export const slipDigit: Slip = {
  id: 'slip-digit',
  says: (right, written) => {
    const [at = 0] = placesApart(right, written)
    return `One digit is off: you wrote ${written[at]} where ${right[at]} belongs, and the rest is right.`
  },
  turns: (right, written) => {
    const [at, ...others] = placesApart(right, written)
    if (right.length !== written.length || at === undefined || others.length > 0) return false
    return /\d/.test(right[at] ?? '') && /\d/.test(written[at] ?? '')
  },
  makes: (digits) => 9 * digits,
}
