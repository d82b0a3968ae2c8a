/** Signs of our prose that LaTeX has otherwise. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  ...Object.fromEntries([...'#$%&_{}'].map((sign) => [sign, `\\${sign}`])),
  '’': "'",
  '‘': '`',
  '“': '``',
  '”': "''",
  '–': '--',
  '…': '\\dots{}',
  '½': '$\\tfrac{1}{2}$',
  '²': '$^2$',
  '⁺': '$^+$',
  '′': "$'$",
  '×': '$\\times$',
  '·': '$\\cdot$',
  '−': '$-$',
  '≠': '$\\neq$',
  '≤': '$\\leq$',
  '≥': '$\\geq$',
  '←': '$\\leftarrow$',
  '√': '$\\surd$',
  Σ: '$\\Sigma$',
  '∂': '$\\partial$',
  α: '$\\alpha$',
  β: '$\\beta$',
  γ: '$\\gamma$',
  δ: '$\\delta$',
  ε: '$\\varepsilon$',
  η: '$\\eta$',
  κ: '$\\kappa$',
  λ: '$\\lambda$',
  μ: '$\\mu$',
  ρ: '$\\rho$',
  σ: '$\\sigma$',
  τ: '$\\tau$',
}

/** What a plain pdflatex sets as it stands: ASCII and the letters of Western Europe. */
const known = /[ -~À-ÖØ-öø-ÿ]/u

const written = (sign: string): string => {
  const command = commands[sign]
  if (command !== undefined) return command
  if (known.test(sign)) return sign
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/**
 * Any text as LaTeX prose in which nothing is a command of its own.
 *
 * @example latexProse('50 % of a_1') // '50 \\% of a\\_1'
 */
export const latexProse = (text: string): string =>
  [...text.normalize('NFC').replace(/\s+/g, ' ')].map(written).join('')
