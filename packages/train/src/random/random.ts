/** Gives the next number from 0 up to, but not including, 1. */
export type Random = () => number

/**
 * A stream of random numbers that a seed and a place in its uses determine.
 *
 * The generator is sfc32: additions, shifts and exclusive ors of 32-bit words, so every machine
 * gives the same bits. Streams with other names or numbers have nothing to do with each other.
 *
 * @param seed Whole numbers; only their last 32 bits count.
 * @param use What the numbers are for, such as `shuffle`.
 * @param at Which of many, such as the epoch.
 * @see Doty-Humphrey, PractRand 0.95, `sfc32`: three seed words, 15 numbers thrown away
 */
export const randomFrom = (seed: number, use: string, at: number): Random =>
  sfc32(seed, hashOf(use), at)

/** sfc32 from its three seed words. */
export const sfc32 = (first: number, second: number, third: number): Random => {
  let a = first | 0
  let b = second | 0
  let c = third | 0
  let counter = 1
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let thrownAway = 0; thrownAway < 15; thrownAway += 1) next()
  return next
}

/** A word as 32 bits: FNV-1a over its UTF-16 units. */
const hashOf = (word: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}
