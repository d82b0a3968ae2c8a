/** All numbers between two, both included: what a rounded number may have been. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The interval of one number. */
export const exactly = (value: number): Interval => ({ low: value, high: value })

/** A little room for sums and products that two machines take in another order. */
const slack = (value: number): number => Math.abs(value) * 1e-9 + 1e-12

/** Whether two intervals have a number in common. */
export const meets = (one: Interval, other: Interval): boolean =>
  one.low <= other.high + slack(other.high) && other.low <= one.high + slack(one.high)

const suffixes: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, G: 1e9, T: 1e12 }

/** As a machine writes it: without gaps, marks, groups and the cross before a power of ten. */
const plain = (text: string): string =>
  text
    .replace(/\\htmlClass\{gap\}\{\\phantom\{[^}]*\}\}/g, '')
    .replace(/\\htmlClass\{\w+\}|\\left\(|\\right\)|,/g, '')
    .replace(/(?:\\times|×)\s*10\^?/, 'e')
    .replace(/[{}\s]/g, '')
    .replaceAll('−', '-')

/**
 * What a number as a page writes it may stand for: itself if it is whole, else all that rounds to it.
 *
 * @param text `34,944`, `−0.0737660`, `1.92\times 10^{-7}`, `34.9K`
 */
export const intervalOf = (text: string): Interval | undefined => {
  const found = /^(-?\d+)(?:\.(\d+))?(?:e(-?\d+))?([KMGT]?)$/.exec(plain(text))
  if (found === null) return undefined
  const [, whole = '', decimals = '', power = '0', suffix = ''] = found
  const scale = 10 ** Number(power) * (suffixes[suffix] ?? 1)
  const value = Number(`${whole}.${decimals}`) * scale
  if (decimals === '' && power === '0' && suffix === '') return exactly(value)
  const half = (10 ** -decimals.length * scale) / 2
  return { low: value - half, high: value + half }
}
