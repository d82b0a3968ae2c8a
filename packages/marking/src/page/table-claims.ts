import { fits } from '../answer.ts'
import type { Question } from '../question.ts'
import { readAnswer } from '../reading/read-answer.ts'
import { type OpenClaim, openClaim } from './cell-claim.ts'
import { heldAgainst } from './held-against.ts'
import type { PageClaim } from './page-claim.ts'
import type { PageQuantity, PageSources, RowFacts } from './page-sources.ts'
import { type Columns, columnsOf } from './table-columns.ts'
import type { PageTable, Row } from './table-rows.ts'
import { type Adds, checkTotal } from './totals.ts'
import { isTotal, isWhole } from './whole-tables.ts'

/** A claim of a page and the question it was held against, where there is one. */
export interface Questioned {
  readonly claim: PageClaim
  readonly question: Question | undefined
}

/** A column of a table that counts something. */
export interface CountedColumn {
  readonly quantity: PageQuantity
  /** Every number in it, its totals too. */
  readonly claims: readonly Questioned[]
  /** The numbers of its rows without totals, and what a total of them adds. */
  readonly parts: readonly PageClaim[]
  readonly adds: Adds
  /** The line of its last row. */
  readonly end: number
}

/**
 * The claims of a table, row by row: every number in a column that counts something.
 *
 * @param isAlone Whether it is the only such table of its page.
 */
export const columnsIn = (
  table: PageTable,
  sources: PageSources,
  isAlone: boolean,
): readonly CountedColumn[] => {
  const columns = columnsOf(table)
  if (columns === undefined) return []
  const end = table.rows.at(-1)?.line ?? 0
  return columns.counts.map(({ at, quantity, thousands }) => {
    const rows = table.rows.flatMap((row, i): readonly Questioned[] => {
      const open = openClaim(row, row.cells[at], thousands)
      if (open === undefined || isTotal(row)) return []
      return [held(open, factsOf(row, table.rows[i - 1], columns, quantity), sources)]
    })
    const parts = rows.map(({ claim }) => claim)
    const more = isAlone ? 'these' : 'perhaps-more'
    const adds: Adds = isWhole(table, at, parts) ? more : 'unknown'
    return {
      quantity,
      claims: [...rows, ...totalsIn(table, at, thousands, parts, adds)],
      parts,
      adds,
      end,
    }
  })
}

/** Nobody writes more of them below a column. */
const mostTotals = 20

/** The totals of a column, each against the numbers above it. */
const totalsIn = (
  { rows }: PageTable,
  at: number,
  thousands: string,
  parts: readonly PageClaim[],
  adds: Adds,
): readonly Questioned[] =>
  rows
    .filter(isTotal)
    .slice(0, mostTotals)
    .flatMap((row) => {
      const total = openClaim(row, row.cells[at], thousands)
      if (total === undefined) return []
      const above = parts.filter(({ line }) => line < row.line)
      const { claim, read } = total
      return [
        { claim: checkTotal({ total: claim, read, parts: above, adds }), question: undefined },
      ]
    })

const numberIn = (row: Row | undefined, at: number): number | undefined => {
  const [digits] = /^\d+$/.exec(row?.cells[at]?.text.replaceAll(',', '') ?? '') ?? []
  return digits === undefined ? undefined : Number(digits)
}

const window = /^(\d+)(?:\s*[*xX]\s*(\d+))?(?:\s*[*xX]\s*(\d+))?$/

const factsOf = (
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

const held = (
  { claim: open, read }: OpenClaim,
  facts: RowFacts,
  { row: questionOf }: PageSources,
): Questioned => {
  const asked = questionOf?.(facts)
  if (asked === undefined) return { claim: open, question: undefined }
  const { question, isCertain, others } = asked
  const claim = heldAgainst(open, question, read)
  if (claim.verdict !== 'wrong') return { claim, question }
  // what a row reads may be another row than the one above: only a slip shows for certain
  const isOpen = !isCertain && !claim.mistakes.some(({ slip }) => slip)
  if (isOpen) return { claim: open, question: undefined }
  const isMeant = isAnyOf(others?.() ?? [], read)
  return isMeant ? { claim: { ...open, says: another }, question: undefined } : { claim, question }
}

const another =
  'An ordinary convolution has another number: it is right only if the row states another layer, such as one in groups.'

const isAnyOf = (counts: readonly number[], text: string): boolean => {
  const answer = readAnswer(text)
  if ('try' in answer) return false
  return counts.some((count) => answer.readings.some((reading) => fits(count, reading)))
}
