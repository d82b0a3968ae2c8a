import type { PageQuantity, RowFacts } from './page-sources.ts'
import type { Columns } from './table-columns.ts'
import type { Row } from './table-rows.ts'

const numberIn = (row: Row | undefined, at: number): number | undefined => {
  const [digits] = /^\d+$/.exec(row?.cells[at]?.text.replaceAll(',', '') ?? '') ?? []
  return digits === undefined ? undefined : Number(digits)
}

const window = /^(\d+)(?:\s*[*xX]\s*(\d+))?(?:\s*[*xX]\s*(\d+))?$/

/** What a row says of its layer. @param above The row over it. */
export const factsOf = (
  row: Row,
  above: Row | undefined,
  { kernel, filters, inputs }: Columns,
  quantity: PageQuantity,
): RowFacts => {
  const [, rows, columns, depth] = window.exec(row.cells[kernel]?.text ?? '') ?? []
  return {
    words: wordsIn(row.cells.map(({ text }) => text).join(' ')),
    quantity,
    kernel: rows === undefined ? undefined : [Number(rows), Number(columns ?? rows)],
    filters: numberIn(row, filters),
    inputs: numberIn(row, inputs) ?? (depth === undefined ? undefined : Number(depth)),
    above: numberIn(above, filters),
  }
}

/** The words of a text in small letters; a number behind a word is also read as a part of it. */
export const wordsIn = (text: string): readonly string[] => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_.-]+/gu) ?? []
  return [...words, ...words.slice(1).map((word, i) => `${words[i]}${word}`)]
}
