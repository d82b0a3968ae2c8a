import type { Slip } from './slip.ts'

const opposite = (digits: string): string =>
  digits.startsWith('-') ? digits.slice(1) : `-${digits}`

/** The number has the wrong sign. */
export const slipSign: Slip = {
  id: 'slip-sign',
  title: 'The sign lost',
  does: 'The learner worked the number out and lost its minus, or wrote one too many.',
  wayBack: 'Say first whether the number must be above or below zero, and check that at the end.',
  says: (right) =>
    right.startsWith('-')
      ? 'A minus was lost: the digits are right.'
      : 'There is a minus too many: the digits are right.',
  meant: (spell, written, decimals) => {
    const right = spell(decimals)
    return opposite(right) === written ? right : undefined
  },
  makes: () => 1,
  make: opposite,
}
