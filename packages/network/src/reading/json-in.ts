/** Characters of a text that is still read; the largest networks need a twentieth of it. */
export const longestText = 20_000_000

/**
 * JSON as data, without what reads YAML; undefined where a text is something else, or far too long.
 *
 * @example jsonIn('[1]') // [1]
 * @example jsonIn('a: 1') // undefined
 */
export const jsonIn = (text: string): unknown => {
  if (text.length > longestText) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
