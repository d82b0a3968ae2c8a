/** A slip of the pen, made at some place of a number. */
type Slipping = (right: string, place: number, digit: number) => string | undefined

/** Where the digits stand. */
const digitsAt = (text: string): readonly number[] =>
  [...text].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []))

const spliced = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length)

/** Nobody writes 034 or .5 for a number of their own. */
const isWritten = (text: string): boolean => /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)

const anotherDigit: Slipping = (right, place, digit) => {
  const places = digitsAt(right)
  const at = places[place % places.length] ?? 0
  return spliced(right, at, 1, String((Number(right[at]) + 1 + (digit % 9)) % 10))
}

const neighboursSwapped: Slipping = (right, place) => {
  const pairs = digitsAt(right).filter((at) => /^\d\d$/.test(right.slice(at, at + 2)))
  const unlike = pairs.filter((at) => right[at] !== right[at + 1])
  const at = unlike[place % unlike.length]
  return at === undefined ? undefined : spliced(right, at, 2, `${right[at + 1]}${right[at]}`)
}

const digitLeftOut: Slipping = (right, place) => {
  // whoever leaves the last decimal out has rounded
  const places = right.includes('.') ? digitsAt(right).slice(0, -1) : digitsAt(right)
  const short = spliced(right, places[place % places.length] ?? 0, 1, '')
  return short.startsWith('0') !== right.startsWith('0') ? undefined : short
}

const pointMoved: Slipping = (right, place) => {
  const [whole = '', decimals = ''] = right.split('.')
  const by = 1 + (place % 3)
  if (decimals.length <= by) return decimals === '' ? `${right}${'0'.repeat(by)}` : undefined
  const moved = `${whole}${decimals.slice(0, by)}.${decimals.slice(by)}`
  return moved.replace(/^(-?)0+(?=\d)/, '$1')
}

const signTurned: Slipping = (right) => (right.startsWith('-') ? right.slice(1) : `-${right}`)

const endLeftOut: Slipping = (right, place) => {
  if (right.includes('.')) return right.slice(0, -1 - (place % 3)).replace(/\.$/, '')
  const zeros = 2 + (place % 2)
  return right.slice(0, -zeros) + '0'.repeat(zeros)
}

/** How each slip is made, whatever marking makes of it; by its id. */
const slipping: Readonly<Record<string, Slipping>> = {
  'slip-cut': endLeftOut,
  'slip-digit': anotherDigit,
  'slip-swap': neighboursSwapped,
  'slip-dropped': digitLeftOut,
  'slip-decimal': pointMoved,
  'slip-sign': signTurned,
}

/** Digits from the first that is not 0. */
const significantDigits = (text: string): number =>
  text.replace(/\D/g, '').replace(/^0+/, '').length

/** Numbers of fewer digits are met by slips too easily. */
const fewestDigits = 5

/** A number with a slip in it; undefined where this one shows no such slip. */
export const slipped = (
  id: string,
  right: string,
  [place, digit]: readonly [number, number],
): string | undefined => {
  const written = slipping[id]?.(right, place, digit) ?? right
  // a last zero that is left out is no slip, and few digits are met by luck
  const isSlip = Number(written) !== Number(right) && isWritten(written)
  const fewer = Math.min(significantDigits(right), significantDigits(written))
  return isSlip && fewer >= fewestDigits ? written : undefined
}
