/** Stands where nothing is read, so that every sign keeps its column. */
export const filler = '\u2060'

/** As many fillers as a text is long. */
export const blank = (text: string): string => filler.repeat(text.length)

/** Plain signs for a text, as long as the text was. */
export const inPlaceOf = (text: string, plain: string): string => plain.padEnd(text.length, filler)
