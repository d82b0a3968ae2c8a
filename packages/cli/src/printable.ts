/** Longer texts of others are cut. */
const longest = 80

/** Signs that move the cursor, colour what follows or turn its direction around. */
const unprintable = /[\p{Cc}\u2028-\u202E\u2066-\u2069]+/gu

/**
 * What somebody else has written, as one short line that does nothing to a terminal.
 *
 * @example printable('a\u001b[31mb\nc') // 'a [31mb c'
 */
export const printable = (text: string): string => {
  const line = text
    .slice(0, longest + 1)
    .replace(unprintable, ' ')
    .trim()
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
