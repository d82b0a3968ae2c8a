/**
 * Digits with a separator every three, from four on; a fraction stays as it is.
 *
 * @example groupDigits('34944', ',') // '34,944'
 */
export const groupDigits = (digits: string, separator: string): string => {
  const [whole = '', ...rest] = digits.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separator)
  return [grouped, ...rest].join('.')
}
