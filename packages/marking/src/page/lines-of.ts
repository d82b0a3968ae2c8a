/** The lines of a text, whatever system it was written on. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n?|\n/)
