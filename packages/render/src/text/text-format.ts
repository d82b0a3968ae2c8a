import type { FunctionName } from '@longhand/derivation'
import type { Format, SigmaIndex } from '../format.ts'
import { groupDigits } from '../group-digits.ts'
import { raised } from './raised.ts'
import { textSign } from './text-sign.ts'

const names: Partial<Record<FunctionName, string>> = {
  sigmoid: 'σ',
  relu: 'ReLU',
  sqrt: '√',
}

const number = (digits: string): string => {
  const [mantissa = '', exponent] = digits.replace('-', '−').split('e')
  const grouped = groupDigits(mantissa, ',')
  if (exponent === undefined) return grouped
  return `${grouped}×10^${exponent.replace('+', '').replace('-', '−')}`
}

const isWhole = /^\d+$/

const underSigma = ({ name, last, except }: SigmaIndex): string =>
  `${name}=1…${last}${except === undefined ? '' : `, ${name}≠${except}`}`

/** Plain text: `k_h·k_w·C_in·C_out + C_out`. */
export const textFormat: Format = {
  number,
  sign: textSign,
  times: { symbol: '·', number: '·' },
  plus: ' + ',
  minus: '−',
  relation: { '=': ' = ', '≈': ' ≈ ' },
  brackets: (inside) => `(${inside})`,
  fraction: (dividend, divisor) => `${dividend}/${divisor}`,
  hasFractionBar: false,
  floor: (inside) => `⌊${inside}⌋`,
  ceil: (inside) => `⌈${inside}⌉`,
  power: (base, exponent) => base + (isWhole.test(exponent) ? raised(exponent) : `^${exponent}`),
  apply: (name, inputs) => (name === 'abs' ? `|${inputs}|` : `${names[name] ?? name}(${inputs})`),
  sumOver: (indices, term) => `Σ_{${indices.map(underSigma).join(', ')}} ${term}`,
  dots: '…',
  mark: (_, inside) => inside,
}
