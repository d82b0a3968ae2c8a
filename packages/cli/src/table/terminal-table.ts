import { type Column, plainSpelling, spell, type Table } from '@longhand/render'
import CliTable from 'cli-table3'
import { colors, lineWidth } from '../terminal.ts'

/** No lines but the two that are drawn by hand. */
const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

const noPadding = { 'padding-left': 0, 'padding-right': 0, head: [], border: [] }

type Widths = readonly (number | null)[]

/** The lines of a table, the heading first, the total last; null leaves a column its width. */
const linesOf = ({ columns, rows, total }: Table, widths: Widths): readonly string[] => {
  const table = new CliTable({
    chars: noLines,
    style: noPadding,
    head: columns.map(({ heading }) => heading),
    colAligns: columns.map(({ align }) => align),
    colWidths: [...widths],
  })
  const all = [...rows, ...(total === undefined ? [] : [total])]
  table.push(...all.map((row) => row.map((cell) => spell(cell, plainSpelling))))
  return table.toString().split('\n')
}

/** Of a word that is cut so many characters stay. */
const shortestWord = 10

/** Cuts columns of words, the last of them first, until a table is shorter by `excess`. */
const cutWidths = ({ columns, rows }: Table, excess: number): Widths => {
  let left = excess
  const cut = ({ heading, align }: Column, at: number): number | null => {
    if (align === 'right' || left <= 0) return null
    const words = rows.flatMap((row) => row[at] ?? []).map((cell) => spell(cell, plainSpelling))
    const natural = Math.max(...[heading, ...words].map((word) => word.length))
    const width = Math.max(Math.min(natural, shortestWord), natural - left)
    left -= natural - width
    return width
  }
  const lastFirst = columns.map((column, at) => ({ column, at })).toReversed()
  return lastFirst.map(({ column, at }) => cut(column, at)).toReversed()
}

/** A table for a terminal; where it is too wide, words are cut. */
export const terminalTable = (table: Table): string => {
  const natural = linesOf(table, [])
  const width = Math.max(...natural.map((line) => line.length))
  const excess = width - lineWidth()
  const lines = excess > 0 ? linesOf(table, cutWidths(table, excess)) : natural
  const rule = colors.dim('─'.repeat(Math.min(width, lineWidth())))
  const [heading = '', ...body] = lines
  const end = table.total === undefined ? body.length : -1
  const total = body.slice(end).flatMap((line) => [rule, colors.bold(line)])
  return [colors.bold(heading), rule, ...body.slice(0, end), ...total].join('\n')
}
