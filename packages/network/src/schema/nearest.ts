import { closest, distance } from 'fastest-levenshtein'

/**
 * The word that was probably meant, if one is near.
 *
 * @example nearest('convd2', ['conv2d', 'dense']) // 'conv2d'
 */
export const nearest = (word: string, words: readonly string[]): string | undefined => {
  if (words.length === 0) return undefined
  const short = word.slice(0, 100)
  const best = closest(short, words)
  return distance(short.toLowerCase(), best.toLowerCase()) <= Math.max(2, best.length / 3)
    ? best
    : undefined
}
