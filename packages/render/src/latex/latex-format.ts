import type { FunctionName } from '@longhand/derivation'
import type { Format, Mark, SigmaIndex } from '../format.ts'
import { groupDigits } from '../group-digits.ts'
import { latexSign } from './latex-sign.ts'

const names: Readonly<Record<FunctionName, string>> = {
  sigmoid: '\\sigma',
  tanh: '\\tanh',
  relu: '\\operatorname{ReLU}',
  step: '\\operatorname{step}',
  softplus: '\\operatorname{softplus}',
  erf: '\\operatorname{erf}',
  exp: '\\exp',
  ln: '\\ln',
  sqrt: '\\operatorname{sqrt}',
  max: '\\max',
  min: '\\min',
  abs: '\\operatorname{abs}',
  sign: '\\operatorname{sign}',
  argmax: '\\operatorname{argmax}',
  equal: '\\operatorname{equal}',
}

const number = (digits: string): string => {
  const [mantissa = '', exponent] = digits.replace('∞', '\\infty ').split('e')
  const grouped = groupDigits(mantissa, '{,}')
  return exponent === undefined ? grouped : `${grouped}\\times 10^{${exponent.replace('+', '')}}`
}

const sigma = ({ name, last, except }: SigmaIndex): string =>
  except === undefined
    ? `\\sum_{${name}=1}^{${last}}`
    : `\\sum_{\\substack{${name}=1\\\\${name}\\neq ${except}}}^{${last}}`

/** LaTeX that KaTeX and pdflatex both set: `k_{h}\,k_{w}\,C_{\text{in}}`. */
export const latexFormat: Format = {
  number,
  sign: latexSign,
  times: { symbol: '\\,', number: '\\cdot ' },
  plus: ' + ',
  minus: '-',
  relation: { '=': ' = ', '≈': ' \\approx ' },
  brackets: (inside) => `\\left(${inside}\\right)`,
  fraction: (dividend, divisor) => `\\frac{${dividend}}{${divisor}}`,
  hasFractionBar: true,
  floor: (inside) => `\\left\\lfloor ${inside}\\right\\rfloor `,
  ceil: (inside) => `\\left\\lceil ${inside}\\right\\rceil `,
  power: (base, exponent) => `${base}^{${exponent}}`,
  apply: (name, inputs) => {
    if (name === 'sqrt') return `\\sqrt{${inputs}}`
    return name === 'abs' ? `\\left|${inputs}\\right|` : `${names[name]}\\left(${inputs}\\right)`
  },
  sumOver: (indices, term) => `${indices.map(sigma).join('')} ${term}`,
  dots: '\\cdots ',
  mark: (_, inside) => inside,
}

/** LaTeX for the site, with the colours of parts as `\htmlClass`; papers leave them out. */
export const markedLatexFormat: Format = {
  ...latexFormat,
  mark: (mark: Mark, inside) => {
    // what is missing leaves its room empty, and no voice reads it
    const shown = mark === 'gap' ? `\\phantom{${inside}}` : inside
    // the braces keep the space after the mark out of it
    return `{\\htmlClass{${mark}}{${shown}}}`
  },
}
