/** A whole number of the address, held in bounds. @example within('9', 0, 5) // 5 */
export const within = (text: string, least: number, most: number): number =>
  Math.min(most, Math.max(least, Number.parseInt(text, 10) || 0))
