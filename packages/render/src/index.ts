export { type Digits, type Written, writeDigits } from './digits.ts'
export type { Format, Mark } from './format.ts'
export { groupDigits } from './group-digits.ts'
export { latexFormat, markedLatexFormat } from './latex/latex-format.ts'
export { type Asked, workingOf } from './lines.ts'
export { latexMatrices, type MatrixFormat, textMatrices } from './matrices/matrix-format.ts'
export { matrixLine, matrixLines } from './matrices/matrix-lines.ts'
export { type Line, lineOf, type Row } from './rows.ts'
export { signOfNode } from './sign-of-node.ts'
export { type Spelling, spellings } from './spellings.ts'
export { type Choices, type Style, styleOf } from './style.ts'
export { textFormat } from './text/text-format.ts'
export { writeValue, writtenValue } from './write-number.ts'
export {
  linesAsLatex,
  linesAsMarkdown,
  linesAsText,
  workingAsLatex,
  workingAsMarkdown,
  workingAsText,
} from './write-working.ts'
