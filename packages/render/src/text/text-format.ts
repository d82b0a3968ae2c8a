import type { FunctionName } from '@longhand/derivation'
import type { Format } from '../format.ts'
import { groupDigits } from '../group-digits.ts'
import { textSign } from './text-sign.ts'

const names: Partial<Record<FunctionName, string>> = { sigmoid: 'σ', sqrt: '√' }

const number = (digits: string): string => {
  const [mantissa = '', exponent] = digits.replace('-', '−').split('e')
  const grouped = groupDigits(mantissa, ',')
  if (exponent === undefined) return grouped
  return `${grouped}×10^${exponent.replace('+', '').replace('-', '−')}`
}

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
  power: (base, exponent) => `${base}^${exponent}`,
  apply: (name, inputs) => `${names[name] ?? name}(${inputs})`,
  sumOver: (indices, term) =>
    `Σ_{${indices.map(({ name, count }) => `${name}<${count}`).join(', ')}} ${term}`,
  dots: '…',
  mark: (_, inside) => inside,
}
