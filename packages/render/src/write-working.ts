import type { Derivation } from '@longhand/derivation'
import { latexFormat } from './latex/latex-format.ts'
import { workingOf } from './lines.ts'
import type { Line } from './rows.ts'
import { type Choices, styleOf } from './style.ts'
import { textFormat } from './text/text-format.ts'

const inOneLine = ({ left, rows, address }: Line): string =>
  [
    left === '' ? address : left,
    ...rows.flatMap(({ relation, written }) => [relation, written]),
  ].join(' ')

/** A working as plain text, a line each: symbol = formula = numbers = value. */
export const workingAsText = (root: Derivation, choices: Choices = {}): string =>
  workingOf(root, styleOf(textFormat, choices)).map(inOneLine).join('\n')

const relations = { '=': '=', '≈': '\\approx' } as const

const aligned = ({ left, rows }: Line): string =>
  rows
    .map(({ relation, written }, i) => `${i === 0 ? left : ''} &${relations[relation]} ${written}`)
    .join(' \\\\\n')

/** A working as LaTeX: an `aligned` block a line, every equals sign under the one above. */
export const workingAsLatex = (root: Derivation, choices: Choices = {}): string =>
  workingOf(root, styleOf(latexFormat, choices))
    .map((line) => `\\begin{aligned}\n${aligned(line)}\n\\end{aligned}`)
    .join('\n\n')

/** A working as Markdown: each line as display mathematics under the reason for it. */
export const workingAsMarkdown = (root: Derivation, choices: Choices = {}): string =>
  workingOf(root, styleOf(latexFormat, choices))
    .map(
      (line) =>
        `**${line.address}**: ${line.because}.\n\n$$\n\\begin{aligned}\n${aligned(line)}\n\\end{aligned}\n$$`,
    )
    .join('\n\n')
