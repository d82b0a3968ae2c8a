import { filler } from './filler.ts'
import { linesOf } from './lines-of.ts'
import { type PageFormat, plainLine } from './plain-line.ts'

/** A cell of a table. */
export interface Cell {
  readonly text: string
  /** Where its text begins in the line, counted from 0. */
  readonly from: number
}

/** A row of a table: its line, counted from 1, and its cells. */
export interface Row {
  readonly line: number
  readonly cells: readonly Cell[]
}

/** Consecutive rows with as many cells as their headings. */
export interface PageTable {
  readonly headings: readonly string[]
  readonly rows: readonly Row[]
}

const isRule = ({ cells }: Row): boolean => cells.every(({ text }) => /^[-:=─]*$/.test(text))

/** A rule under a row without numbers: the headings of a new table. */
const isHeading = (above: Row, rule: Row): boolean =>
  above.line === rule.line - 1 &&
  rule.cells.every(({ text }) => /^:?-+:?$/.test(text)) &&
  !above.cells.some(({ text }) => /^[\d.,\s]+$/.test(text))

/** The tables of a page: with pipes, with LaTeX's `&`, or with columns two spaces apart. */
export const tablesIn = (text: string, format: PageFormat): readonly PageTable[] => {
  const rows = linesOf(text).map((line, i) => ({ line: i + 1, cells: cellsOf(line, format) }))
  const blocks: Row[][] = []
  let above: Row | undefined
  for (const row of rows) {
    if (row.cells.length < 2) continue
    const block = blocks.at(-1)
    if (isRule(row)) {
      if (above === undefined || !isHeading(above, row)) continue
      block?.pop()
      blocks.push([above])
      continue
    }
    above = row
    const last = block?.at(-1)
    const head = block?.[0]
    const goesOn = last !== undefined && row.line - last.line <= 2
    const fitted = goesOn && head !== undefined ? inColumns(row, head) : undefined
    if (fitted !== undefined) block?.push(fitted)
    else blocks.push([row])
  }
  return blocks.flatMap(([head, ...body]) =>
    head === undefined || body.length === 0
      ? []
      : [{ headings: head.cells.map((cell) => cell.text.toLowerCase()), rows: body }],
  )
}

/** A row under its headings; where cells are left empty, each stands under the nearest heading. */
const inColumns = (row: Row, { cells: headings }: Row): Row | undefined => {
  if (row.cells.length === headings.length) return row
  if (row.cells.length > headings.length) return undefined
  const cells: Cell[] = headings.map(({ from }) => ({ text: '', from }))
  for (const cell of row.cells) {
    const distances = headings.map(({ from }) => Math.abs(from - cell.from))
    const at = distances.indexOf(Math.min(...distances))
    if (cells[at]?.text !== '') return undefined
    cells[at] = cell
  }
  return { ...row, cells }
}

const cellsOf = (line: string, format: PageFormat): readonly Cell[] => {
  const plain = plainLine(line, format).replace(/[^\S ]/g, ' ')
  const separator = plain.includes('|') ? /\|/ : / {2,}/
  const cells: Cell[] = []
  let from = 0
  for (const text of plain.split(new RegExp(`(${separator.source})`))) {
    const words = text.replaceAll(filler, '')
    const isSeparator = separator.test(text)
    if (!isSeparator) cells.push({ text: words.trim(), from: from + text.search(/[^\s\u2060]|$/) })
    from += text.length
  }
  const isOutside = (cell: Cell | undefined) => cell?.text === ''
  return cells.slice(isOutside(cells[0]) ? 1 : 0, isOutside(cells.at(-1)) ? -1 : undefined)
}
