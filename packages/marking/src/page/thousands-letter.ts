/** A letter for thousands, and bytes counted in them; a small m is a metre or a minute. */
export const letterOfThousands: RegExp = /^(?:[kKMGT]B?|B)$/

/** What of a token is looked at. */
interface Piece {
  readonly kind: string
  readonly text: string
  readonly gap: string
}

/** Whether a word behind a number counts it in thousands: 23.5M, 3 K, 16 GB; but 4 B are bytes. */
export const isThousands = (number: Piece | undefined, { text, gap }: Piece): boolean =>
  number?.kind === 'number' &&
  !/e/i.test(number.text) &&
  letterOfThousands.test(text) &&
  gap.length <= (text === 'B' ? 0 : 1)
