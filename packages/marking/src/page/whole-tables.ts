import type { PageClaim } from './page-claim.ts'
import type { PageTable, Row } from './table-rows.ts'
import { namesTotal } from './totals.ts'

/** Whether a row holds a total. */
export const isTotal = ({ cells }: Row): boolean => namesTotal(cells[0]?.text ?? '')

/** A total that says no more than this adds all rows; “total without biases” does not. */
const plainTotal =
  /^(?:total|sum|altogether|summe|gesamt|insgesamt|number|of|all|in|params?|parameters?|weights?|connections?|macs?|[\s:()])+$/i

/** Whether a total is one of everything above it. @param words In front of its number. */
export const addsAll = (words: string): boolean => plainTotal.test(words)

/** “×2”, “(x3)” and “2× conv” count a row more than once. */
const repeated = /(?:^|[^\d\s)])\s*[*x]\s*\d|\d\s*[*x]\s*(?:$|[a-z(])/i

/** Headings of columns that say how often a row counts. */
const howOften = /repeat|times|copies|\bcount|^n$|^#$|^[*x]$/

/**
 * Whether the numbers of a column are all that its total can add: each was checked and was found
 * right or wrong, none is left out, and no row counts more than once.
 *
 * @param at The column.
 * @param parts What was read in it, without totals.
 */
export const isWhole = (
  { headings, rows }: PageTable,
  at: number,
  parts: readonly PageClaim[],
): boolean => {
  const [totals, others] = [rows.filter(isTotal), rows.filter((row) => !isTotal(row))]
  return (
    totals.every(({ cells }) => addsAll(cells[0]?.text ?? '')) &&
    totals.length < 2 &&
    parts.every(isChecked) &&
    parts.length + others.filter(({ cells }) => isNone(cells[at]?.text)).length === others.length &&
    !headings.some((heading) => howOften.test(heading)) &&
    !others.some(({ cells }) => cells.some(({ text }) => repeated.test(text)))
  )
}

const isChecked = ({ verdict, claimed }: PageClaim): boolean =>
  verdict === 'right' || verdict === 'wrong' || claimed === 0

/** A dash says that there is nothing to count; an empty cell may have been left out. */
const isNone = (text = ''): boolean => /^-+$/.test(text)
