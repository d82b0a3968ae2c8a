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
export { csvHeading, csvRows } from './table/csv-table.ts'
export { latexTable } from './table/latex-table.ts'
export { markdownTable } from './table/markdown-table.ts'
export { plainSpelling } from './table/plain-spelling.ts'
export { shortCount, withShortCounts } from './table/short-counts.ts'
export {
  type Cell,
  type Column,
  type Spelling as TableSpelling,
  spell,
  type Table,
} from './table/table.ts'
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
