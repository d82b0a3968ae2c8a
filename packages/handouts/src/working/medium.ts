import {
  type Format,
  latexFormat,
  latexMatrices,
  type MatrixFormat,
  textFormat,
  textMatrices,
} from '@longhand/render'

/** What a working is written in: how numbers and symbols are spelled, and how matrices. */
export interface Medium {
  readonly format: Format
  readonly matrices: MatrixFormat
}

/** Plain text. */
export const text: Medium = { format: textFormat, matrices: textMatrices }

/** LaTeX, also for Markdown. */
export const latex: Medium = { format: latexFormat, matrices: latexMatrices }
