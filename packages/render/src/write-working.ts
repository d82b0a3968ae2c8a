import { latexFormat } from './latex/latex-format.ts'
import { type Asked, workingOf } from './lines.ts'
import type { Line } from './rows.ts'
import { type Choices, styleOf } from './style.ts'
import { textFormat } from './text/text-format.ts'

const inOneLine = ({ left, rows, address }: Line): string =>
  [
    left === '' ? address : left,
    ...rows.flatMap(({ relation, written }) => [relation, written]),
  ].join(' ')

/** Lines as plain text, one each: symbol = formula = numbers = value. */
export const linesAsText = (lines: readonly Line[]): string => lines.map(inOneLine).join('\n')

/** A working as plain text, a line each: symbol = formula = numbers = value. */
export const workingAsText = (asked: Asked, choices: Choices = {}): string =>
  linesAsText(workingOf(asked, styleOf(textFormat, choices)))

const relations = { '=': '=', '≈': '\\approx' } as const

const aligned = ({ left, rows }: Line): string =>
  rows
    .map(({ relation, written }, i) => `${i === 0 ? left : ''} &${relations[relation]} ${written}`)
    .join(' \\\\\n')

/** Lines in LaTeX: an `aligned` block each, every equals sign under the one above. */
export const linesAsLatex = (lines: readonly Line[]): string =>
  lines.map((line) => `\\begin{aligned}\n${aligned(line)}\n\\end{aligned}`).join('\n\n')

/** A working as LaTeX: an `aligned` block a line, every equals sign under the one above. */
export const workingAsLatex = (asked: Asked, choices: Choices = {}): string =>
  linesAsLatex(workingOf(asked, styleOf(latexFormat, choices)))

/** Any text as code in Markdown, where nothing in it means anything. */
const asCode = (text: string): string => {
  const ticks = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)))
  return ticks === '`' ? `\`${text}\`` : `${ticks} ${text} ${ticks}`
}

/** Lines in Markdown: each as display mathematics under the reason for it. */
export const linesAsMarkdown = (lines: readonly Line[]): string =>
  lines
    .map(
      (line) =>
        `${asCode(line.address)}: ${line.because}.\n\n$$\n\\begin{aligned}\n${aligned(line)}\n\\end{aligned}\n$$`,
    )
    .join('\n\n')

/** A working as Markdown: each line as display mathematics under the reason for it. */
export const workingAsMarkdown = (asked: Asked, choices: Choices = {}): string =>
  linesAsMarkdown(workingOf(asked, styleOf(latexFormat, choices)))
