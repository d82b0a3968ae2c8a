import { placesApart } from './places-apart.ts'
import type { Slip } from './slip.ts'

/** Two neighbouring digits have changed places. */
export const slipSwap: Slip = {
  id: 'slip-swap',
  title: 'Two digits swapped',
  does: 'The learner worked the number out and wrote two neighbouring digits in the wrong order.',
  wayBack: 'Read the number aloud from what you wrote, not from what you remember.',
  says: (right, written) => {
    const [first = 0, second = 1] = placesApart(right, written)
    return `Two digits are swapped: you wrote ${written[first]}${written[second]} where ${right[first]}${right[second]} belongs, and the rest is right.`
  },
  meant: (spell, written, decimals) => {
    const right = spell(decimals)
    if (right.length !== written.length) return undefined
    const [first, second, ...others] = placesApart(right, written)
    if (first === undefined || second !== first + 1) return undefined
    const isSwapped = right[first] === written[second] && right[second] === written[first]
    const areDigits = /^\d\d$/.test(right.slice(first, first + 2))
    return others.length === 0 && isSwapped && areDigits ? right : undefined
  },
  makes: (digits) => digits - 1,
  make: (right) => right.replace(/(\d)(?!\1)(\d)/, '$2$1'),
}
