/** Where two texts of one length differ. @example placesApart('885120', '885129') // [5] */
export const placesApart = (right: string, written: string): readonly number[] => {
  const apart: number[] = []
  for (let at = 0; at < right.length; at++) if (right[at] !== written[at]) apart.push(at)
  return apart
}
