import { placesApart } from './places-apart.ts'
import type { Slip } from './slip.ts'

/** One digit is another. */
export const slipDigit: Slip = {
  id: 'slip-digit',
  title: 'One digit is another',
  does: 'The learner worked the number out and wrote one digit wrongly.',
  wayBack: 'Copy a number in groups of three digits, and compare the groups from behind.',
  says: (right, written) => {
    const [at = 0] = placesApart(right, written)
    return `One digit is off: you wrote ${written[at]} where ${right[at]} belongs, and the rest is right.`
  },
  meant: (spell, written, decimals) => {
    const right = spell(decimals)
    if (right.length !== written.length) return undefined
    const [at, ...others] = placesApart(right, written)
    if (at === undefined || others.length > 0) return undefined
    return /\d/.test(right[at] ?? '') && /\d/.test(written[at] ?? '') ? right : undefined
  },
  makes: (digits) => 9 * digits,
  make: (right) => right.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 9) % 10)),
}
