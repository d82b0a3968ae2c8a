/** How matrices are spelled, beside what a `Format` says of numbers and symbols. */
export interface MatrixFormat {
  /** Rows of entries. */
  readonly grid: (rows: readonly (readonly string[])[]) => string
  readonly transposed: (inside: string) => string
  /** Between the two matrices of a product. */
  readonly times: string
  /** Between matrices that are multiplied entry by entry. */
  readonly entryTimes: string
  readonly entryOver: string
  readonly entryPower: (base: string, exponent: string) => string
  /** A vector of ones: a product with it adds rows or columns. */
  readonly ones: string
  /** Entries that are left out along a row, and along a column. */
  readonly dots: { readonly row: string; readonly column: string; readonly both: string }
}

/** `[0.15 0.25; 0.2 0.3]`, as MATLAB and Julia write a matrix. */
export const textMatrices: MatrixFormat = {
  grid: (rows) => `[${rows.map((row) => row.join(' ')).join('; ')}]`,
  transposed: (inside) => `${inside}ᵀ`,
  times: '·',
  entryTimes: ' ⊙ ',
  entryOver: ' ⊘ ',
  entryPower: (base, exponent) => `${base}^∘${exponent}`,
  ones: '1',
  dots: { row: '…', column: '…', both: '…' },
}

/** What has something above it already, such as w⁺, in braces. */
const raised = (base: string): string => (base.includes('^') ? `{${base}}` : base)

/** LaTeX that KaTeX and pdflatex with amsmath both set. */
export const latexMatrices: MatrixFormat = {
  grid: (rows) =>
    `\\begin{bmatrix}${rows.map((row) => row.join(' & ')).join(' \\\\ ')}\\end{bmatrix}`,
  transposed: (inside) => `${raised(inside)}^{\\top}`,
  times: '\\,',
  entryTimes: ' \\odot ',
  entryOver: ' \\oslash ',
  entryPower: (base, exponent) => `${raised(base)}^{\\circ ${exponent}}`,
  ones: '\\boldsymbol{1}',
  dots: { row: '\\cdots', column: '\\vdots', both: '\\ddots' },
}
