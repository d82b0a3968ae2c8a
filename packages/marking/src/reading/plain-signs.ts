/** What people write, and the plain sign that is read for it; in this order. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/[\u2010-\u2015\u2212\uFE58\uFE63]/g, '-'],
  // LaTeX: narrow spaces and dollar signs, signs, brackets of a power
  [/\\[,;:! ]|\$/g, ''],
  [/\\approx(?![a-z])/g, '≈'],
  [/\\(?:times|cdot)(?![a-z])/g, '*'],
  [/\{,\}/g, ','],
  [/\^\s*\{([^{}]*)\}/g, '^($1)'],
  // what is counted, behind the number
  [/\s*\b(?:parameters?|params?|weights?|connections?)[.!]?\s*$/i, ''],
  [/(?<=[\d\skmgt])(?:macs?|flops?)\s*$/i, ''],
  [/[×·⋅∙•∗✕✖⨯xX]/g, '*'],
  [/[÷∕⁄]/g, '/'],
  [/\*\*/g, '^'],
  // spaces part the digits after a point too, where no comma may stand
  [/(?<=\.(?:\d{3}[\s'’_])*\d{3})[\s'’_](?=\d)/g, ''],
  [/(?<=\d)[\s'’_](?=\d{3}(?!\d))/g, ','],
  // of a chain, what it comes to
  [/^.*[=≈≃≅≐∼]/s, ''],
  [/^[\s~]+/, ''],
]

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const raised = (text: string): string => {
  const digits = [...text].map((sign) => {
    const digit = superscripts.indexOf(sign)
    return digit < 0 ? sign.replace('⁻', '-').replace('⁺', '+') : String(digit)
  })
  return `^${digits.join('')}`
}

/** Marks that are not seen and come along in copying: of width zero, of direction. */
const unseen = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g

/** The letters, digits and signs of East Asian keyboards, and the plain ones they stand for. */
const narrow = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

/** Several points can only part thousands: 61.100.840. */
const pointedThousands = /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\d.,])/g

/**
 * An answer in plain signs: one minus, one times, one separator, and nothing before the number.
 *
 * @example plainSigns('≈ 1.05 × 10⁻⁴') // '1.05 * 10^-4'
 * @example plainSigns('34 944 weights') // '34,944'
 * @example plainSigns('3·4 = 12') // '12'
 */
export const plainSigns = (text: string): string => {
  let plain = narrow(text.replace(unseen, '')).replace(/[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, raised)
  plain = plain.replace(pointedThousands, (number) => number.replaceAll('.', ','))
  for (const [meant, sign] of signs) plain = plain.replace(meant, sign)
  return plain.trim()
}
