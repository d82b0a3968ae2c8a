import type { Letter, Sign } from '@longhand/derivation'

/** A symbol in LaTeX. @example latexSign({ type: 'letter', base: 'k', sub: 'h' }) // 'k_{h}' */
export const latexSign = (sign: Sign): string => {
  switch (sign.type) {
    case 'letter':
      return latexLetter(sign)
    case 'partial':
      return `\\frac{\\partial ${latexSign(sign.of)}}{\\partial ${latexSign(sign.by)}}`
    case 'slope':
      return `${latexBase(sign.function)}'\\!\\left(${latexSign(sign.at)}\\right)`
  }
}

const greek: Readonly<Record<string, string>> = {
  δ: '\\delta',
  η: '\\eta',
  σ: '\\sigma',
  λ: '\\lambda',
  μ: '\\mu',
  γ: '\\gamma',
  β: '\\beta',
  ε: '\\varepsilon',
}

const latexBase = (base: string): string => {
  if (base.length === 1) return greek[base] ?? base
  return `\\mathit{${escapeText(base)}}`
}

const latexLetter = ({ base, sub, prime, updated, example }: Letter): string => {
  const above = [prime && '\\prime', updated && '+', example && `(${example})`]
    .filter((part) => typeof part === 'string')
    .join(',')
  const below = sub === undefined ? '' : `_{${latexSub(sub)}}`
  return `${latexBase(base)}${below}${above === '' ? '' : `^{${above}}`}`
}

/** Words upright, single letters italic, digits as they are: `in`, `h1`, `conv1`. */
const latexSub = (sub: string): string =>
  sub.replace(/\p{L}{2,}|[^\p{L}\d,+]+/gu, (word) => `\\text{${escapeText(word)}}`)

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
}

/** Any text inside `\text{…}`; nothing in it is a command. */
const escapeText = (text: string): string =>
  text.replace(/[\\^~]|[#$%&_{}]/g, (sign) => special[sign] ?? `\\${sign}`)
