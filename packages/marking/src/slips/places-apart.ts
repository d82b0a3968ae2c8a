/** Where two texts of one length differ. @example placesApart('885120', '885129') // [5] */
export const placesApart = (right: string, written: string): readonly number[] =>
  [...right].flatMap((digit, at) => (digit === written[at] ? [] : [at]))
