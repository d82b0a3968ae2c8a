import type { Slip } from './slip.ts'

/** Where a digit was left out; undefined where more than one was, or none. */
const dropped = (right: string, written: string): number | undefined => {
  if (right.length !== written.length + 1) return undefined
  const at = [...right].findIndex((digit, i) => digit !== written[i])
  const place = at < 0 ? right.length - 1 : at
  const isSame = right.slice(0, place) + right.slice(place + 1) === written
  return isSame && /\d/.test(right[place] ?? '') ? place : undefined
}

/** A digit was left out. */
export const slipDropped: Slip = {
  id: 'slip-dropped',
  title: 'A digit left out',
  does: 'The learner worked the number out and left a digit out.',
  wayBack: 'Estimate the size first: it says how many digits the result must have.',
  says: (right, written) =>
    `A digit is missing: ${right[dropped(right, written) ?? 0]} was left out, and the rest is right.`,
  meant: (spell, written, decimals) => {
    // before the point or after it; whoever drops a last decimal has rounded
    const spellings = decimals === 0 ? [spell(0)] : [spell(decimals), spell(decimals + 1)]
    return spellings.find((right) => {
      const place = dropped(right, written)
      return place !== undefined && (decimals === 0 || place < right.length - 1)
    })
  },
  makes: (digits) => digits,
  make: (right) => right.replace(/(\d)(?=\d(?:\D|$))/, ''),
}
