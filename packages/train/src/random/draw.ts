import type { Random } from './random.ts'

/** A number from `low` up to, but not including, `high`. */
export const between = (random: Random, low: number, high: number): number =>
  low + (high - low) * random()

/**
 * A number near `middle`, at most `reach` away; half of them are within a quarter of the reach.
 *
 * The mean of three uniform numbers: a bell without logarithm or cosine, whose last bits differ
 * between machines.
 */
export const near = (random: Random, middle: number, reach: number): number =>
  middle + reach * ((2 / 3) * (random() + random() + random()) - 1)

/** A whole number from 0 up to, but not including, `count`. */
export const below = (random: Random, count: number): number => Math.floor(count * random())

/** The numbers 0 to `count` − 1 in random order (Fisher and Yates). */
export const shuffled = (random: Random, count: number): Uint32Array => {
  const order = Uint32Array.from({ length: count }, (_, i) => i)
  for (let last = count - 1; last > 0; last -= 1) {
    const chosen = below(random, last + 1)
    const kept = order[last] ?? 0
    order[last] = order[chosen] ?? 0
    order[chosen] = kept
  }
  return order
}
