const none = String.raw`(?:None|null|-1|\?)\s*,`
const sizes = String.raw`\d+(?:\s*,\s*\d+)+`
const printed = new RegExp(
  `^(?:torch\\.Size)?\\s*\\(?([([])\\s*(?:${none})?\\s*(${sizes}),?\\s*[)\\]]\\)?$`,
  'i',
)

/** One comma can part thousands: (34,944). */
const isNumber = (bracket: string, list: string): boolean =>
  bracket === '(' && /^[1-9]\d{0,2},\d{3}$/.test(list)

/**
 * A shape as libraries print it, as the product of its sizes; the batch may stand first, unknown.
 *
 * @returns The text itself where it is no such list.
 * @example shapeAsProduct('(None, 55, 55, 96)') // '55*55*96'
 * @example shapeAsProduct('(34,944)') // '(34,944)'
 */
export const shapeAsProduct = (text: string): string => {
  const [, bracket = '', list = ''] = printed.exec(text) ?? []
  return list === '' || isNumber(bracket, list) ? text : list.replace(/\s*,\s*/g, '*')
}
