const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const power = (exponent: number): string =>
  `${exponent < 0 ? '⁻' : ''}${[...String(Math.abs(exponent))].map((digit) => raised[Number(digit)]).join('')}`

/**
 * A measured number in three digits.
 *
 * @example short(-0.30659) // '−0.307'
 */
export const short = (value: number): string => {
  const size = Math.abs(value)
  const isPlain = size === 0 || (size >= 0.001 && size < 10_000)
  const [digits = '', exponent = '0'] = isPlain
    ? [String(Number(value.toPrecision(3)))]
    : value.toExponential(1).split('e')
  return `${digits}${isPlain ? '' : `·10${power(Number(exponent))}`}`.replace('-', '−')
}
