import type { PageClaim } from './page-claim.ts'
import type { Cell, PageTable, Row } from './table-rows.ts'
import { namesTotal } from './totals.ts'

/** Whether a row holds a total. */
export const isTotal = ({ cells }: Row): boolean => namesTotal(cells[0]?.text ?? '')

/** A total that says no more than this adds all rows; “total without biases” does not. */
const plainTotal =
  /^(?:total|sum|altogether|summe|gesamt|insgesamt|number|of|all|in|params?|parameters?|weights?|connections?|macs?|[\s:()])+$/i

/** Whether a total is one of everything above it. @param words In front of its number. */
export const addsAll = (words: string): boolean => plainTotal.test(words)

/** “×2”, “(x3)”, “2× conv”, “per layer” and “12 blocks” count a row more than once. */
const repeated =
  /(?:^|[^\d\s)])\s*[*x]\s*\d|\d\s*[*x]\s*(?:$|[a-z(])|\b(?:per|each|every|pro|je)\b|\d\s*(?:layers|blocks|heads|times)\b/i

/** Headings of columns that say how often a row counts. */
const howOften = /repeat|times|copies|\bcount|^n$|^#$|^[*x]$/

/**
 * Whether the numbers of a column are all that its total can add: each was checked and was found
 * right or wrong, none is left out, and no row counts more than once.
 *
 * @param at The column.
 * @param parts What was read in it, without totals.
 * @param formula The column of formulas; −1 where none is.
 */
export const isWhole = (
  { headings, rows }: PageTable,
  at: number,
  parts: readonly PageClaim[],
  formula: number,
): boolean => {
  const [totals, others] = [rows.filter(isTotal), rows.filter((row) => !isTotal(row))]
  return (
    totals.every(({ cells }) => addsAll(cells[0]?.text ?? '')) &&
    totals.length < 2 &&
    parts.every(isChecked) &&
    parts.length + others.filter(({ cells }) => isNone(cells[at]?.text)).length === others.length &&
    !headings.some((heading) => howOften.test(heading)) &&
    !others.some((row) => countsOften(row, row.cells[formula]))
  )
}

/** Whether a row counts more than once. @param formula A cell of it that says nothing of that. */
export const countsOften = ({ cells }: Row, formula?: Cell): boolean =>
  cells.some((cell) => cell !== formula && repeated.test(cell.text))

const isChecked = ({ verdict, claimed }: PageClaim): boolean =>
  verdict === 'right' || verdict === 'wrong' || claimed === 0

/** A dash says that there is nothing to count; an empty cell may have been left out. */
const isNone = (text = ''): boolean => /^-+$/.test(text)
