import { plainValue } from '@longhand/derivation'
import type { Check } from '../check.ts'
import { conventionSays } from '../convention-says.ts'
import { markAnswer } from '../mark-answer.ts'
import type { Question } from '../question.ts'
import { readAnswer } from '../reading/read-answer.ts'
import type { PageClaim, PageVerdict } from './page-claim.ts'
import type { PageQuantity, PageSources, RowFacts } from './page-sources.ts'
import { type Columns, columnsOf } from './table-columns.ts'
import type { Cell, PageTable, Row } from './table-rows.ts'
import { checkTotal } from './totals.ts'

/** A claim of a page and the question it was held against, where there is one. */
export interface Questioned {
  readonly claim: PageClaim
  readonly question: Question | undefined
}

/** The claims of a table, row by row: every number in a column that counts something. */
export const claimsInTable = (table: PageTable, sources: PageSources): readonly Questioned[] => {
  const columns = columnsOf(table)
  if (columns === undefined) return []
  return columns.counts.flatMap(({ at, quantity }) => {
    const rows: Questioned[] = []
    for (const [i, row] of table.rows.entries()) {
      const cell = row.cells[at]
      const open = cell && openClaim(row, cell)
      if (open === undefined) continue
      if (isTotal(row)) {
        const parts = rows.map(({ claim }) => claim)
        rows.push({ claim: checkTotal({ total: open, parts }), question: undefined })
        continue
      }
      rows.push(held(open, row, factsOf(row, table.rows[i - 1], columns, quantity), sources))
    }
    return rows
  })
}

const isTotal = ({ cells }: Row): boolean =>
  /\b(total|sum|altogether)\b/i.test(cells[0]?.text ?? '')

const openClaim = ({ line }: Row, { text, from }: Cell): PageClaim | undefined => {
  const answer = readAnswer(text)
  if ('try' in answer || !/^[-+\d.,\s ]+([KMG]B?|million)?$/i.test(text)) return undefined
  return {
    line,
    column: from + 1,
    text,
    claimed: plainValue(answer.readings[0].value),
    computed: null,
    verdict: 'unchecked',
    mistakes: [],
    follows: false,
    restsOn: [],
    says: null,
  }
}

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
  open: PageClaim,
  _: Row,
  facts: RowFacts,
  { row: questionOf }: PageSources,
): Questioned => {
  const asked = questionOf?.(facts)
  if (asked === undefined) return { claim: open, question: undefined }
  const { question, isCertain } = asked
  const claim = heldAgainst(open, question, open.text)
  // what a row reads may be another row than the one above: only a slip shows for certain
  const isOpen = !isCertain && claim.verdict === 'wrong' && !claim.mistakes.some(({ slip }) => slip)
  return isOpen ? { claim: open, question: undefined } : { claim, question }
}

const verdicts: Readonly<Record<Check['verdict'], PageVerdict>> = {
  right: 'right',
  convention: 'convention',
  wrong: 'wrong',
  unreadable: 'unchecked',
}

/** A claim held against a question of the network. */
export const heldAgainst = (claim: PageClaim, question: Question, text: string): PageClaim => {
  const { verdict, expected, conventions, mistakes } = markAnswer(question, text)
  const [convention] = conventions
  return {
    ...claim,
    computed: expected,
    verdict: verdicts[verdict],
    mistakes,
    follows: verdict === 'right' || verdict === 'convention' || claim.follows,
    says: (convention && conventionSays(question, convention.id)) ?? null,
  }
}
