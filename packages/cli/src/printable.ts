/** Longer texts of others are cut. */
const longest = 80

/** A sign that moves the cursor, colours what follows or turns its direction around. */
export const unprintable: RegExp = /[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu

const severalUnprintable = new RegExp(`${unprintable.source}+`, 'gu')

/**
 * What somebody else has written, as one short line that does nothing to a terminal.
 *
 * @example printable('a\u001b[31mb\nc') // 'a [31mb c'
 */
export const printable = (text: string): string => {
  const line = text
    .slice(0, longest + 1)
    .replace(severalUnprintable, ' ')
    .trim()
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
