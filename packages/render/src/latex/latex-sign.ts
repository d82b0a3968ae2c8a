import type { Letter, Sign } from '@longhand/derivation'
import { pluses } from '../pluses.ts'
import { latexText } from './latex-text.ts'

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

/** Signs with a command of their own. */
const commands: ReadonlyMap<string, string> = new Map([
  ['α', '\\alpha'],
  ['β', '\\beta'],
  ['γ', '\\gamma'],
  ['δ', '\\delta'],
  ['ε', '\\varepsilon'],
  ['η', '\\eta'],
  ['θ', '\\theta'],
  ['κ', '\\kappa'],
  ['λ', '\\lambda'],
  ['μ', '\\mu'],
  ['π', '\\pi'],
  ['ρ', '\\rho'],
  ['σ', '\\sigma'],
  ['τ', '\\tau'],
  ['m̂', '\\hat{m}'],
  ['r̂', '\\hat{r}'],
  ['½', '\\tfrac{1}{2}'],
  ['−', '-'],
])

const isLetter = /^[A-Za-z]$/
const isWord = /^[A-Za-z0-9]+$/

const latexBase = (base: string): string => {
  if (isLetter.test(base)) return base
  if (isWord.test(base)) return `\\mathit{${base}}`
  return commands.get(base) ?? derivatives(base) ?? latexText(base)
}

/** A name such as `∂E/∂out`, set as it stands. */
const derivatives = (base: string): string | undefined =>
  /^[A-Za-z∂/]+$/.test(base) ? `\\mathit{${base.replaceAll('∂', '\\partial ')}}` : undefined

const latexLetter = ({ base, sub, prime, whole, updated, example }: Letter): string => {
  const above = [prime && '\\prime', updated && pluses(updated), example && `(${example})`]
    .filter((part) => typeof part === 'string')
    .join(',')
  const below = sub === undefined ? '' : `_{${latexSub(sub)}}`
  const name = whole ? `\\boldsymbol{${latexBase(base)}}` : latexBase(base)
  return `${name}${below}${above === '' ? '' : `^{${above}}`}`
}

/** Words upright, single letters italic, digits and signs as they are: `in`, `conv2d`, `h1`, `y+i−1`. */
const latexSub = (sub: string): string =>
  sub.replace(/−|[^\d,+−]{2}[^,+−]*|[^\d,+−]/gu, (word) =>
    isLetter.test(word) ? word : (commands.get(word) ?? latexText(word)),
  )
