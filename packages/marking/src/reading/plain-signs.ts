/** What people write, and the plain sign that is read for it; in this order. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-'],
  [/[×·⋅∙•∗✕✖⨯xX]/g, '*'],
  [/[÷∕⁄]/g, '/'],
  [/\*\*/g, '^'],
  [/(?<=\d)[\s'’_](?=\d{3}(?!\d))/g, ','],
  [/^[\s≈≃≅≐~∼=]+/, ''],
]

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const raised = (text: string): string => {
  const digits = [...text].map((sign) => {
    const digit = superscripts.indexOf(sign)
    return digit < 0 ? sign.replace('⁻', '-').replace('⁺', '+') : String(digit)
  })
  return `^${digits.join('')}`
}

/**
 * An answer in plain signs: one minus, one times, one separator, and nothing before the number.
 *
 * @example plainSigns('≈ 1.05 × 10⁻⁴') // '1.05 * 10^-4'
 * @example plainSigns('34 944') // '34,944'
 */
export const plainSigns = (text: string): string => {
  let plain = text.replace(/[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, raised)
  for (const [meant, sign] of signs) plain = plain.replace(meant, sign)
  return plain.trim()
}
