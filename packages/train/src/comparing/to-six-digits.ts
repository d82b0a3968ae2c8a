/** A number to six significant digits. @example toSixDigits(0.12345678) // 0.123457 */
export const toSixDigits = (number: number): number => Number(number.toPrecision(6))
