import type { Slip } from './slip.ts'

/** Enough decimals to see what was cut off; float64 has no more to tell. */
const behind = 8

/** A number from a thousand on whose end became zeros, cut off or rounded: 34,900 for 34,944. */
const isRoughly = (right: string, written: string): boolean => {
  const [, kept = '', zeros = ''] = /^(\d{2,}?)(0{2,})$/.exec(written) ?? []
  const isCut = right.length === written.length && right.startsWith(kept)
  const isRounded = 2 * Math.abs(Number(right) - Number(written)) <= 10 ** zeros.length
  return kept !== '' && written.length > 3 && (isCut || isRounded)
}

/** The last digits were left out, and the last one kept was not rounded. */
export const slipCut: Slip = {
  id: 'slip-cut',
  title: 'The last digits left out',
  does: 'The learner worked the number out and cut its last digits off.',
  wayBack:
    'Write every digit of a count. Of other numbers look at the first digit that you leave out: from 5 on, the last one kept goes up by one.',
  says: (right) =>
    right.includes('.')
      ? `You cut the last digits off: rounded, it is ${right}.`
      : `You left the last digits out: it is ${Number(right).toLocaleString('en-GB')}.`,
  meant: (spell, written, decimals) => {
    const right = spell(decimals)
    if (right === written) return undefined
    const all = spell(decimals + behind)
    if (/^\d+(\.0+)?$/.test(all)) return isRoughly(right, written) ? right : undefined
    return all.slice(0, -behind).replace(/\.$/, '') === written ? right : undefined
  },
  makes: (digits) => digits,
  fewest: 2,
  make: (right) =>
    right.includes('.') ? right.replace(/[5-9][0-4]*$/, '') : right.replace(/\d\d$/, '00'),
}
