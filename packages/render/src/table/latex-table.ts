import { latexFormat } from '../latex/latex-format.ts'
import { type Spelling, spell, type Table } from './table.ts'

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const words = (text: string): string =>
  text.replace(/[\\~^&%$#_{}]/g, (sign) => escapes[sign] ?? `\\${sign}`)

const spelling: Spelling = {
  words,
  digits: (digits) => `$${latexFormat.number(digits)}$`,
  sizes: (sizes) => sizes.join('').replaceAll('$$', ' \\times '),
}

const rowOf = (cells: readonly string[]): string => `${cells.join(' & ')} \\\\`

/** A table in LaTeX, for the package booktabs. */
export const latexTable = ({ columns, rows, total = [] }: Table): string =>
  [
    `\\begin{tabular}{${columns.map(({ align }) => align[0]).join('')}}`,
    '\\toprule',
    rowOf(columns.map(({ heading }) => heading)),
    '\\midrule',
    ...rows.map((row) => rowOf(row.map((cell) => spell(cell, spelling)))),
    ...(total.length === 0 ? [] : ['\\midrule', rowOf(total.map((cell) => spell(cell, spelling)))]),
    '\\bottomrule',
    '\\end{tabular}',
  ].join('\n')
