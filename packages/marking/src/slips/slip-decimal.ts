import type { Slip } from './slip.ts'

/** Places by which a point is lost: further than a thousand is another number. */
const places: readonly number[] = [1, -1, 2, -2, 3, -3]

/** Digits as one reads them: 34,944; those after a point as they are. */
const grouped = (digits: string): string => digits.replace(/\B(?<!\..*)(?=(?:\d{3})+(?!\d))/g, ',')

/** The point stands elsewhere: ten times too much, or a hundred times too little. */
export const slipDecimal: Slip = {
  id: 'slip-decimal',
  title: 'The point in another place',
  does: 'The learner has the right digits and not the right size.',
  wayBack: 'Work the size out with powers of ten alone, and put the point last.',
  says: (right) =>
    `The digits are right and the size is not: it is ${grouped(right)}. Look for the point, or for zeros.`,
  meant: (spell, written, decimals) => {
    const by = places.find((place) => spell(decimals, place) === written)
    return by === undefined ? undefined : spell(Math.max(0, decimals + by)).replace(/\.0+$/, '')
  },
  makes: () => places.length,
  make: (right) =>
    right.includes('.')
      ? right.replace(/\.(\d)/, '$1.').replace(/^(-?)0+(?=\d)/, '$1')
      : `${right}0`,
}
