import { plainSpelling } from './plain-spelling.ts'
import { type Column, type Spelling, spell, type Table } from './table.ts'

const spelling: Spelling = {
  ...plainSpelling,
  words: (words) => words.replace(/[\\|*`<]/g, '\\$&'),
}

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const rule = ({ align }: Column): string => (align === 'right' ? '---:' : ':---')

const bold = (text: string): string => (text === '' ? '' : `**${text}**`)

/** A table in Markdown, as GitHub and most wikis read it. */
export const markdownTable = ({ columns, rows, total = [] }: Table): string =>
  [
    columns.map(({ heading }) => heading),
    columns.map(rule),
    ...rows.map((row) => row.map((cell) => spell(cell, spelling))),
    ...(total.length === 0 ? [] : [total.map((cell) => bold(spell(cell, spelling)))]),
  ]
    .map(rowOf)
    .join('\n')
